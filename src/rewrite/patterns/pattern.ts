import type { NodePath } from '@babel/traverse';
import type { VariantContext } from '../../analysis/matchVariant';
import type { ModuleUse, ModuleUses } from '../../analysis/moduleUses';
import type { Cost, Effect } from '../../catalogue/types';
import type { PlanOptions } from '../../plan/types';
import type { SourceFile } from '../../source/SourceFile';
import type { StrategyOutcome } from '../strategies/strategy';

/** A place that blocks without calling a catalogued API: a busy-wait loop, a call of the file's own `sleepSync`... */
export interface PatternSite {
  readonly api: string;
  readonly transform: string;
  readonly cost: Cost;
  readonly effects: readonly Effect[];
  /** What blocks: a call or a statement. The placement of this path decides whether an await may stand there. */
  readonly path: NodePath;
  /** The use of a module behind it, if there is one; then no catalogue entry is asked about the use any more. */
  readonly use?: ModuleUse;
  readonly outcome: StrategyOutcome;
}

/** What a finder is told besides the file. */
export interface PatternContext extends VariantContext {
  /** What the file is planned with. */
  readonly options: PlanOptions;
}

/** Finds sites that are known by their shape. Pure. */
export type PatternFinder = (source: SourceFile, uses: ModuleUses, context: PatternContext) => readonly PatternSite[];
