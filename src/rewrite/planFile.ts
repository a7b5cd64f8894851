import { createApiIndex, type ApiIndex } from '../analysis/apiIndex';
import { findModuleUses } from '../analysis/findModuleUses';
import { functionName } from '../analysis/functionName';
import { readIgnoreDirectives } from '../analysis/ignoreDirectives';
import { findMockedModules } from '../analysis/mockedModules';
import type { ModuleUse } from '../analysis/moduleUses';
import { findTypeNames } from '../analysis/typeNames';
import { catalogue, helpers } from '../catalogue';
import { reasons } from '../catalogue/reasons';
import { transformNames } from '../catalogue/transformNames';
import type { ApiEntry, Form, NameSource } from '../catalogue/types';
import type { Edit, FilePlan, PlanOptions, Site } from '../plan/types';
import { span } from '../source/ast';
import { codeStyle } from '../source/codeStyle';
import { applyEdits, createEditList } from '../source/EditList';
import { lineMap } from '../source/lineMap';
import { createNameTable } from '../source/nameTable';
import { ParseFailure, parseSource } from '../source/parseSource';
import type { SourceFile } from '../source/SourceFile';
import { verifyOutput } from '../source/verifyOutput';
import { decide, type Decision } from './decide';
import { emitCall } from './emitCall';
import type { Conversion } from './names/conversion';
import { createNames } from './names/createNames';
import { createSiteIds } from './siteId';

/** One use of a blocking API, with what was decided of it. */
interface Work {
  readonly use: ModuleUse;
  readonly entry: ApiEntry;
  readonly id: string;
  decision: Decision;
}

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
    return { ...nothing(text), error: { message: `Cannot be parsed: ${error.message}`, ...position } };
  }
  const index = (sharedIndex ??= createApiIndex(catalogue));
  const uses = findModuleUses(source, index);
  const selected = new Set(options.transforms ?? defaultTransforms());
  const directives = readIgnoreDirectives(source, index.isKnownName);
  const positionOf = lineMap(source.text);
  const excluded = new Set(options.exclude);
  const mocked = findMockedModules(source, uses);
  const nextId = createSiteIds();

  const works: Work[] = [];
  for (const use of [...uses.uses].sort(bySource)) {
    const entry = index.entry(use.root.module, use.exportPath);
    if (!entry || !selected.has(entry.transform) || use.kind === 'test' || use.kind === 'assignment') continue;
    const node = (use.call ?? use.expression).node;
    const { start, end } = span(node);
    const id = nextId(entry.api, functionName(use.expression), source.text.slice(start, end));
    let decision = decide(use, entry, {
      target: options.target ?? '20.0.0',
      language: source.language,
      installed: options.packageVersions?.[use.root.module],
      mocked,
    });
    if (decision.status === 'rewritten' && decision.hazards.length > 0 && !options.unsafe) {
      decision = { status: 'refused', reason: decision.hazards[0] ?? 'unsafe', hazards: decision.hazards };
    }
    const subject = { line: positionOf(start).line, api: entry.api, transform: entry.transform };
    if (directives.isIgnored(subject)) decision = { status: 'refused', reason: 'ignored', hazards: [] };
    else if (excluded.has(id)) decision = { status: 'refused', reason: 'struck', hazards: [] };
    works.push({ use, entry, id, decision });
  }

  let edits = writeEdits(source, uses, works);
  let output = applyEdits(source.text, edits);
  let error: string | undefined;
  if (edits.length > 0) {
    error = verifyOutput(source, output, { globals: new Set() });
    if (error !== undefined) {
      edits = [];
      output = source.text;
      for (const work of works) {
        if (work.decision.status === 'rewritten') work.decision = { status: 'refused', reason: 'not-verified', hazards: [] };
      }
    }
  }
  const shift = source.bom.length;
  return {
    sites: works.map((work) => toSite(work, source, positionOf, shift)),
    edits: edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),
    output: source.bom + output,
    unusedDirectives: directives.unused(),
    ...(error !== undefined && { error: { message: `Left as it was, because ${error}` } }),
  };
}

function writeEdits(source: SourceFile, uses: ReturnType<typeof findModuleUses>, works: readonly Work[]): Edit[] {
  const rewritten = works.filter((work) => work.decision.status === 'rewritten');
  if (rewritten.length === 0) return [];
  const forms = chooseForms(rewritten);
  const conversions: Conversion[] = rewritten.map((work) => ({ use: work.use, names: namesOf(forms.get(work)) }));
  const names = createNames({
    source,
    uses,
    conversions,
    typeNames: findTypeNames(source),
    table: createNameTable(source),
    style: codeStyle(source),
    helpers,
  });
  const edits = createEditList();
  for (const work of rewritten) {
    const form = forms.get(work);
    const { call } = work.decision;
    if (!form || !call) continue;
    emitCall(call, form, { text: source.text, language: source.language, edits, local: (name) => names.local(name, work.use) });
  }
  names.finish(edits);
  return edits.toEdits();
}

/** The form of each work: a helper instead of the inline form where a file has the same more than once. */
function chooseForms(works: readonly Work[]): Map<Work, Form> {
  const counts = new Map<string, number>();
  for (const { decision } of works) {
    const helper = decision.form?.sharedHelper;
    if (helper !== undefined) counts.set(helper, (counts.get(helper) ?? 0) + 1);
  }
  const forms = new Map<Work, Form>();
  for (const work of works) {
    const { form } = work.decision;
    if (!form) continue;
    const helper = form.sharedHelper;
    if (helper === undefined || (counts.get(helper) ?? 0) < 2) forms.set(work, form);
    else forms.set(work, { expression: 'helper($args)', names: { helper: { kind: 'helper', helper } } });
  }
  return forms;
}

/** All names that a form needs, those of its helpers included. */
function namesOf(form: Form | undefined): NameSource[] {
  return Object.values(form?.names ?? {}).flatMap((name) => {
    if (name.kind !== 'helper') return [name];
    return Object.values(helpers[name.helper]?.names ?? {});
  });
}

function toSite({ use, entry, id, decision }: Work, source: SourceFile, positionOf: ReturnType<typeof lineMap>, shift: number): Site {
  const { start, end } = span((use.call ?? use.expression).node);
  const from = positionOf(start);
  const to = positionOf(end);
  const hint = decision.reason === undefined ? undefined : reasons.find((one) => one.code === decision.reason)?.hint;
  void source;
  return {
    id,
    api: entry.api,
    transform: entry.transform,
    start: start + shift,
    end: end + shift,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    status: decision.status,
    ...(decision.status !== 'rewritten' && { reason: decision.reason ?? 'unknown' }),
    ...(hint !== undefined && decision.status !== 'rewritten' && { hint }),
    level: decision.hazards.length > 0 ? 'unsafe' : 'safe',
    function: functionName(use.expression),
    hazards: decision.hazards,
  };
}

function bySource(a: ModuleUse, b: ModuleUse): number {
  const startOf = (use: ModuleUse): number => span((use.call ?? use.expression).node).start;
  return startOf(a) - startOf(b);
}

function defaultTransforms(): string[] {
  return Object.entries(transformNames)
    .filter(([, { optIn }]) => !optIn)
    .map(([name]) => name);
}

function nothing(text: string): FilePlan {
  return { sites: [], edits: [], output: text, unusedDirectives: [] };
}
