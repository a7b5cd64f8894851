import { type ApiIndex, typesOfDriver } from '../analysis/apiIndex';
import { findModuleUses } from '../analysis/findModuleUses';
import { readIgnoreDirectives } from '../analysis/ignoreDirectives';
import { findUses } from '../analysis/names/findUses';
import { isEmpty } from '../analysis/names/names';
import { mayExport } from '../analysis/names/mayExport';
import { readLinks } from '../analysis/names/readLinks';
import { unitOf } from '../analysis/hazards/units';
import { mayUse } from '../analysis/mayUse';
import { handedOut } from '../analysis/values/callsByValue';
import { selectedTransforms, transformNames } from '../catalogue/transformNames';
import type { CreatedFile, FilePlan, PlanOptions, WaitingNames } from '../plan/types';
import { span } from '../source/ast';
import { applyEdits } from '../source/EditList';
import { ParseFailure, parseSource } from '../source/parseSource';
import type { SourceFile } from '../source/SourceFile';
import { verifyOutput } from '../source/verifyOutput';
import { createDecider } from './createDecider';
import { indexFor } from './indexFor';
import type { Promoter } from './promote/draft';
import { floatingCall } from './promote/floatingCall';
import { promoteInFile } from './promote/promoteInFile';
import { planRemovals } from './removals';
import { findSteps } from './findSteps';
import { siteWriter } from './siteWriter';
import { turnedCallback } from './turnedCallback';
import { refused, type Rewrite, type Work } from './work';
import { writeWorks } from './writeWorks';

/** Knows what may come from a driver that only other files of the run import. */
function withDriver(index: ApiIndex, driver: string): ApiIndex {
  return { ...index, unseen: (modules) => index.unseen?.(modules) ?? typesOfDriver(driver) };
}

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
    index = indexFor(
      source,
      file,
      options.own,
      options.sharedDatabases,
      options.databaseGroups,
      options.receivedDatabases,
    );
    if (options.sqliteDriver !== undefined) index = withDriver(index, options.sqliteDriver);
    const isOfCatalogue =
      !promoter &&
      !options.promotion &&
      !options.own &&
      !options.receivedDatabases &&
      options.sqliteDriver === undefined &&
      !transforms.has('cpu-bound-to-pool');
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
  const mayPromote = promoter !== undefined || options.promotion !== undefined || promotesInFile(options);
  const decide = createDecider(source, { uses, index, transforms, options, mayPromote });
  const decided = (promoter ?? inFile(options))(source, decide);
  const { works, rewrites, unusedDirectives, stuck, promised = [] } = decided;
  const removals = planRemovals(source, works);
  const written = writeWorks(source, uses, works, removals, rewrites, options.target);
  let { edits } = written;
  const output = applyEdits(source.text, edits);
  const allowance = {
    globals: new Set<string>(),
    removed: [...removals.spans, ...written.forgotten, ...rewrites.flatMap(({ gone }) => gone ?? [])],
  };
  const problem =
    edits.length > 0 ? (verifyOutput(source, output, allowance) ?? floatingCall(source, output, works)) : undefined;
  if (problem !== undefined) {
    edits = [];
    for (const work of works) if (work.decision.status === 'rewritten') work.decision = refused('not-verified');
  }
  const shift = source.bom.length;
  const creates = edits.length > 0 ? createdBy(works, rewrites) : [];
  // Hints say what others would see of the functions that they speak of, too.
  const open = [...(edits.length > 0 ? works : []), ...promised].filter(isOpen);
  const waiting = open.length > 0 && mayExport(source) ? waitingNames(source, open) : undefined;
  const stepping = mayExport(source) ? waitingNames(source, findSteps(source, works)) : undefined;
  const handed = new Set(open.flatMap(({ path }) => handedOutOf(path)));
  return {
    sites: works.filter(({ promotedCall }) => !promotedCall).map(siteWriter(source)),
    edits: edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),
    output: problem === undefined ? source.bom + output : text,
    unusedDirectives,
    ...(creates.length > 0 && { creates }),
    ...(waiting && !isEmpty(waiting) && { waiting }),
    ...(stepping && !isEmpty(stepping) && { stepping }),
    ...(edits.length > 0 && written.turned.length > 0 && { callbacks: written.turned.map(turnedCallback(source)) }),
    ...(stuck.length > 0 && { stuck }),
    ...(handed.size > 0 && { handedOut: [...handed] }),
    ...(problem !== undefined && { error: { message: `Left as it was, because ${problem}` } }),
  };
}

function handedOutOf(path: Work['path']): string[] {
  const unit = unitOf(path);
  return unit ? [...handedOut(unit)] : [];
}

/** Whether it is the same only as long as other files do nothing of that kind. */
function isOpen({ decision, isOpen: open }: Work): boolean {
  return decision.status === 'rewritten' && open === true;
}

function waitingNames({ ast }: SourceFile, open: readonly Work[]): WaitingNames {
  if (open.length === 0) return { calls: [], objects: [], members: [] };
  const starts = open.map(({ path }) => span(path.node).start);
  return findUses(readLinks(ast, new Set(starts))).names;
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

function promotesInFile({ promote, transforms }: PlanOptions): boolean {
  return promote === 'file' || transforms?.includes('promote-async') === true;
}

function inFile(options: PlanOptions): Promoter {
  const { promotion } = options;
  if (promotion) return (_source, decide) => decide(promotion);
  const mode = promotesInFile(options) ? 'file' : 'none';
  return (source, decide) => promoteInFile(source, mode, decide);
}

function defaultTransforms(): string[] {
  return Object.entries(transformNames)
    .filter(([, { optIn }]) => !optIn)
    .map(([name]) => name);
}
