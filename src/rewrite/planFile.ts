import type { ApiIndex } from '../analysis/apiIndex';
import { findModuleUses } from '../analysis/findModuleUses';
import { functionName } from '../analysis/functionName';
import { readDatabases } from '../analysis/sqlite/readDatabases';
import { heatOf } from '../analysis/heat';
import { readIgnoreDirectives } from '../analysis/ignoreDirectives';
import { mayUse } from '../analysis/mayUse';
import { reasons } from '../catalogue/reasons';
import { selectedTransforms, transformNames } from '../catalogue/transformNames';
import { isCheaper } from '../catalogue/costs';
import type { CreatedFile, FilePlan, PlanOptions, Site } from '../plan/types';
import { span } from '../source/ast';
import { applyEdits } from '../source/EditList';
import { lineMap } from '../source/lineMap';
import { ParseFailure, parseSource } from '../source/parseSource';
import type { SourceFile } from '../source/SourceFile';
import { verifyOutput } from '../source/verifyOutput';
import { convertCallbacks } from './callbacks/convertCallbacks';
import { collectWorks } from './collectWorks';
import { settleHazards } from './hoist/settleHazards';
import { indexFor } from './indexFor';
import { writeSharedLazy } from './lazy/shareLazy';
import { keepTogether } from './keepTogether';
import { markAsync } from './promote/markAsync';
import type { Promoter } from './promote/draft';
import { floatingCall } from './promote/floatingCall';
import { promotedWorks } from './promote/promotedWorks';
import { promoteInFile } from './promote/promoteInFile';
import { noPromotion } from './promote/promotion';
import { promotionRewrites } from './promote/promotionRewrites';
import { moveDefaults } from './moveDefaults';
import { findTasks } from './pool/findTasks';
import { poolWorks } from './pool/poolWorks';
import { settlePool } from './pool/settlePool';
import { planRemovals } from './removals';
import { databaseRewrites } from './sqlite/databaseRewrites';
import { databasesToKeep, keptForGood, keptFromTheStart, markBodies, prepareDatabases } from './sqlite/settleDatabases';
import { outOfScope, refused, type Rewrite, type Work } from './work';
import { writeWorks } from './writeWorks';

/**
 * Plans the rewriting of one file: every blocking call found, what becomes of it, and the edits.
 * @param text the whole file, a BOM included
 * @param file its name; the extension decides how it is parsed
 * @param promoter decides which sync functions become async; without it: as the options say, within the file
 * @returns never throws for what is in the file: a file that cannot be parsed, or whose rewriting is not verified, has `error`
 */
export function planFile(text: string, file: string, options: PlanOptions, promoter?: Promoter): FilePlan {
  const transforms = new Set(selectedTransforms(options.transforms) ?? defaultTransforms());
  let source: SourceFile;
  let index: ApiIndex;
  try {
    source = parseSource(text, file, options.packageType);
    index = indexFor(source, file, options.own);
    const isOfCatalogue = !promoter && !options.promotion && !options.own && !transforms.has('cpu-bound-to-pool');
    if (isOfCatalogue && !mayUse(source.ast, source.text, index)) return withoutSites(text, source, index);
    // The scopes of a file may be what is wrong with it.
    void source.program;
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    const position = { ...(error.line && { line: error.line }), ...(error.column && { column: error.column }) };
    const failure = { message: `Cannot be parsed: ${error.message}`, ...position };
    return { sites: [], edits: [], output: text, unusedDirectives: [], error: failure };
  }
  const uses = findModuleUses(source, index);
  const candidates = transforms.has('cpu-bound-to-pool') ? findTasks(source, options) : [];
  const mayPromote = promoter !== undefined || options.promotion !== undefined || promotesInFile(options);
  let marked = markAsync(source, noPromotion);
  const databases = transforms.has('sqlite-sync-to-async') ? readDatabases(uses, index) : [];
  let bodies = markBodies([], new Map());
  const { works, rewrites, unusedDirectives } = (promoter ?? inFile(options))(source, (promotion, isMocked) => {
    const kept = keptFromTheStart(source, databases);
    for (;;) {
      bodies.undo();
      marked.undo();
      marked = markAsync(source, promotion);
      bodies = markBodies(databases, kept);
      const found = inOrder([
        ...collectWorks(source, uses, index, transforms, options, (): Omit<Work, 'id'>[] =>
          poolWorks(candidates, new Set(promotion.functions), mayPromote),
        ),
        ...promotedWorks(promotion, marked),
      ]);
      const touching = prepareDatabases(found, databases, kept);
      const unused = applyChoices(source, found, index, options);
      for (const work of found)
        if (!work.promotedCall && work.decision.status === 'rewritten' && isMocked?.(work))
          work.decision = refused('mocked-in-tests');
      const lazy = settleHazards(source, found, touching);
      refuseUnsafe(found, options);
      keepTogether(found, false);
      const callbacks = convertCallbacks(source, found, options);
      keepTogether(found, true);
      // A call that stays keeps its database, with everything that is done to it.
      const more = databasesToKeep(source, found, databases, kept);
      for (const [database, decision] of more) kept.set(database, decision);
      if (more.size > 0) continue;
      // Whoever asks next which functions could become async takes the functions of transactions for such.
      bodies.undo();
      bodies = markBodies(databases, keptForGood(kept));
      const shared = writeSharedLazy(lazy);
      const pool = settlePool(source, found, candidates, marked, options);
      const moving = databases.filter((one) => !kept.has(one));
      return {
        works: found,
        rewrites: [
          ...promotionRewrites(source, promotion, marked, found),
          ...callbacks,
          ...shared,
          ...moveDefaults(source, found),
          ...pool,
          ...databaseRewrites(source, found, moving, options),
        ],
        unusedDirectives: unused,
      };
    }
  });
  const removals = planRemovals(source, works);
  let edits = writeWorks(source, uses, works, removals, rewrites);
  const output = applyEdits(source.text, edits);
  const allowance = {
    globals: new Set<string>(),
    removed: [...removals.spans, ...rewrites.flatMap(({ gone }) => gone ?? [])],
  };
  const problem =
    edits.length > 0 ? (verifyOutput(source, output, allowance) ?? floatingCall(source, output, works)) : undefined;
  if (problem !== undefined) {
    edits = [];
    for (const work of works) if (work.decision.status === 'rewritten') work.decision = refused('not-verified');
  }
  const shift = source.bom.length;
  const creates = edits.length > 0 ? createdBy(works, rewrites) : [];
  return {
    sites: works.filter(({ promotedCall }) => !promotedCall).map(siteWriter(source)),
    edits: edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),
    output: problem === undefined ? source.bom + output : text,
    unusedDirectives,
    ...(creates.length > 0 && { creates }),
    ...(problem !== undefined && { error: { message: `Left as it was, because ${problem}` } }),
  };
}

function withoutSites(text: string, source: SourceFile, index: ApiIndex): FilePlan {
  const directives = readIgnoreDirectives(source, index.isKnownName);
  return { sites: [], edits: [], output: text, unusedDirectives: directives.unused() };
}

/** The modules that the rewritings import, each once. */
function createdBy(works: readonly Work[], rewrites: readonly Rewrite[]): CreatedFile[] {
  const emissions = [
    ...works.flatMap(({ decision }) => (decision.status === 'rewritten' ? decision.emission : [])),
    ...rewrites.map(({ emission }) => emission),
  ];
  return [...new Map(emissions.flatMap(({ creates = [] }) => creates.map((one) => [one.file, one] as const))).values()];
}

/** Without `--unsafe`, what could change behaviour stays as it is. */
function refuseUnsafe(works: readonly Work[], options: PlanOptions): void {
  if (options.unsafe) return;
  for (const work of works) {
    const { status, hazards } = work.decision;
    const [hazard] = hazards;
    if (status === 'rewritten' && hazard !== undefined) work.decision = refused(hazard, hazards);
  }
}

/** What people decided: ignore comments, sites struck from a plan, and whether unsafe rewritings are wanted. */
function applyChoices(
  source: SourceFile,
  works: readonly Work[],
  index: ApiIndex,
  options: PlanOptions,
): FilePlan['unusedDirectives'] {
  refuseUnsafe(works, options);
  const directives = readIgnoreDirectives(source, index.isKnownName);
  const positionOf = lineMap(source.text);
  const excluded = new Set(options.exclude);
  const ignored = new Set(options.own?.ignore);
  for (const work of works) {
    const { api, transform } = work;
    const { line } = positionOf(span(work.path.node).start);
    if (ignored.has(api) || ignored.has(transform)) work.decision = outOfScope('ignored-by-config');
    else if (directives.isIgnored({ line, api, transform })) work.decision = refused('ignored');
    else if (excluded.has(work.id)) work.decision = refused('struck');
    else if (options.minCost && isCheaper(work.cost, options.minCost)) {
      work.decision = outOfScope('below-min-cost');
    }
  }
  return directives.unused();
}

function siteWriter(source: SourceFile): (work: Work) => Site {
  const positionOf = lineMap(source.text);
  const shift = source.bom.length;
  return ({ path, api, transform, id, cost, decision }) => {
    const { start, end } = span(path.node);
    const from = positionOf(start);
    const to = positionOf(end);
    const { status, hazards } = decision;
    const reason = decision.status === 'rewritten' ? undefined : decision.reason;
    const hint =
      decision.status === 'rewritten' ? undefined : (decision.hint ?? reasons.find((one) => one.code === reason)?.hint);
    return {
      id,
      api,
      transform,
      start: start + shift,
      end: end + shift,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      status,
      ...(reason !== undefined && { reason }),
      ...(hint !== undefined && { hint }),
      level: hazards.length > 0 ? 'unsafe' : 'safe',
      function: functionName(path),
      hazards,
      cost,
      heat: heatOf(path),
      ...functionLine(path, positionOf),
    };
  };
}

function functionLine(path: Work['path'], positionOf: (offset: number) => { line: number }): { functionLine?: number } {
  const found = path.getFunctionParent();
  return found ? { functionLine: positionOf(span(found.node).start).line } : {};
}

function promotesInFile({ promote, transforms }: PlanOptions): boolean {
  return promote === 'file' || transforms?.includes('promote-async') === true;
}

function inFile(options: PlanOptions): Promoter {
  const { promotion } = options;
  if (promotion) return (_source, decide) => decide(promotion);
  const mode = promotesInFile(options) ? 'file' : 'none';
  return (source, decide) => promoteInFile(source, mode, decide);
}

function inOrder(works: readonly Work[]): Work[] {
  return [...works].sort((a, b) => span(a.path.node).start - span(b.path.node).start);
}

function defaultTransforms(): string[] {
  return Object.entries(transformNames)
    .filter(([, { optIn }]) => !optIn)
    .map(([name]) => name);
}
