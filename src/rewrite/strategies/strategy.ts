import type { VariantContext } from '../../analysis/matchVariant';
import type { CallPath, ModuleUse } from '../../analysis/moduleUses';
import type { ApiEntry } from '../../catalogue/types';
import type { PlanOptions } from '../../plan/types';
import type { SourceFile } from '../../source/SourceFile';
import type { Emission } from '../work';

/** What a strategy is told. */
export interface StrategyContext extends VariantContext {
  readonly source: SourceFile;
  readonly use: ModuleUse;
  readonly entry: ApiEntry;
  /** What the file is planned with. */
  readonly options: PlanOptions;
}

/** How a call is rewritten, or the code of the refusal. */
export type StrategyOutcome =
  | { readonly emission: Emission; readonly hazards?: readonly string[] }
  | { readonly refuse: string; readonly hint?: string };

/** Decides on a call that no template of the catalogue can describe. Pure: reads the tree, edits nothing. */
export type Strategy = (call: CallPath, context: StrategyContext) => StrategyOutcome;
