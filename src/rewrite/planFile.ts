import { createApiIndex, type ApiIndex } from '../analysis/apiIndex';
import { findModuleUses } from '../analysis/findModuleUses';
import { functionName } from '../analysis/functionName';
import { readIgnoreDirectives } from '../analysis/ignoreDirectives';
import { catalogue } from '../catalogue';
import { reasons } from '../catalogue/reasons';
import { transformNames } from '../catalogue/transformNames';
import type { FilePlan, PlanOptions, Site } from '../plan/types';
import { span } from '../source/ast';
import { applyEdits } from '../source/EditList';
import { lineMap } from '../source/lineMap';
import { ParseFailure, parseSource } from '../source/parseSource';
import type { SourceFile } from '../source/SourceFile';
import { verifyOutput } from '../source/verifyOutput';
import { collectWorks } from './collectWorks';
import { refused, type Work } from './work';
import { writeWorks } from './writeWorks';

let sharedIndex: ApiIndex | undefined;

/**
 * Plans the rewriting of one file: every blocking call found, what becomes of it, and the edits.
 * @param text the whole file, a BOM included
 * @param file its name; the extension decides how it is parsed
 * @returns never throws for what is in the file: a file that cannot be parsed, or whose rewriting is not verified, has `error`
 */
export function planFile(text: string, file: string, options: PlanOptions): FilePlan {
  let source: SourceFile;
  try {
    source = parseSource(text, file, options.packageType);
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    const position = { ...(error.line && { line: error.line }), ...(error.column && { column: error.column }) };
    const failure = { message: `Cannot be parsed: ${error.message}`, ...position };
    return { sites: [], edits: [], output: text, unusedDirectives: [], error: failure };
  }
  const index = (sharedIndex ??= createApiIndex(catalogue));
  const uses = findModuleUses(source, index);
  const works = collectWorks(source, uses, index, new Set(options.transforms ?? defaultTransforms()), options);
  const unusedDirectives = applyChoices(source, works, index, options);

  let edits = writeWorks(source, uses, works);
  const output = applyEdits(source.text, edits);
  const problem = edits.length > 0 ? verifyOutput(source, output, { globals: new Set() }) : undefined;
  if (problem !== undefined) {
    edits = [];
    for (const work of works) if (work.decision.status === 'rewritten') work.decision = refused('not-verified');
  }
  const shift = source.bom.length;
  return {
    sites: works.map(siteWriter(source)),
    edits: edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),
    output: problem === undefined ? source.bom + output : text,
    unusedDirectives,
    ...(problem !== undefined && { error: { message: `Left as it was, because ${problem}` } }),
  };
}

/** What people decided: ignore comments, sites struck from a plan, and whether unsafe rewritings are wanted. */
function applyChoices(source: SourceFile, works: readonly Work[], index: ApiIndex, options: PlanOptions): FilePlan['unusedDirectives'] {
  const directives = readIgnoreDirectives(source, index.isKnownName);
  const positionOf = lineMap(source.text);
  const excluded = new Set(options.exclude);
  for (const work of works) {
    const { decision, api, transform } = work;
    const [hazard] = decision.hazards;
    if (decision.status === 'rewritten' && hazard !== undefined && !options.unsafe) work.decision = refused(hazard, decision.hazards);
    const { line } = positionOf(span(work.path.node).start);
    if (directives.isIgnored({ line, api, transform })) work.decision = refused('ignored');
    else if (excluded.has(work.id)) work.decision = refused('struck');
  }
  return directives.unused();
}

function siteWriter(source: SourceFile): (work: Work) => Site {
  const positionOf = lineMap(source.text);
  const shift = source.bom.length;
  return ({ path, api, transform, id, decision }) => {
    const { start, end } = span(path.node);
    const from = positionOf(start);
    const to = positionOf(end);
    const { status, hazards } = decision;
    const reason = decision.status === 'rewritten' ? undefined : decision.reason;
    const hint = decision.status === 'rewritten' ? undefined : (decision.hint ?? reasons.find((one) => one.code === reason)?.hint);
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
    };
  };
}

function defaultTransforms(): string[] {
  return Object.entries(transformNames)
    .filter(([, { optIn }]) => !optIn)
    .map(([name]) => name);
}
