import type { ModuleUse, ModuleUses } from '../analysis/moduleUses';
import { findTypeNames } from '../analysis/typeNames';
import { helpers } from '../catalogue';
import type { Form, NameSource } from '../catalogue/types';
import type { Edit } from '../plan/types';
import { codeStyle } from '../source/codeStyle';
import { createEditList } from '../source/EditList';
import { createNameTable } from '../source/nameTable';
import type { SourceFile } from '../source/SourceFile';
import type { CallPath } from '../analysis/moduleUses';
import { emitCall } from './emitCall';
import { createNames } from './names/createNames';
import type { Emission, Work } from './work';

/** Writes every work that is to be rewritten, with the imports, constants and helpers behind it. */
export function writeWorks(source: SourceFile, uses: ModuleUses, works: readonly Work[]): Edit[] {
  const emissions = chooseEmissions(works);
  if (emissions.size === 0) return [];
  const edits = createEditList(source.text);
  const names = createNames({
    source,
    uses,
    conversions: [...emissions].map(([work, emission]) => ({ use: work.use ?? placeOf(work), names: namesOf(emission) })),
    typeNames: findTypeNames(source),
    table: createNameTable(source),
    style: codeStyle(source),
    helpers,
  });
  for (const [work, emission] of emissions) {
    const use = work.use ?? placeOf(work);
    const context = { source, edits, local: (name: NameSource) => names.local(name, use) };
    if (emission.form) emitCall(work.path as CallPath, emission.form, context);
    emission.write?.(context);
    emission.also?.(context);
  }
  names.finish(edits);
  return edits.toEdits();
}

/** A pattern uses no module; as far as names are concerned it is like a global. */
function placeOf(work: Work): ModuleUse {
  const root = { module: 'global', kind: 'global', specifier: '', literal: undefined, path: work.path } as const;
  return { root, exportPath: [], expression: work.path, call: undefined, binding: undefined, reference: undefined, kind: 'call' };
}

/** The emission of each work; a helper instead of the inline form where the file has the same form more than once. */
function chooseEmissions(works: readonly Work[]): Map<Work, Emission> {
  const chosen = new Map<Work, Emission>();
  for (const work of works) if (work.decision.status === 'rewritten') chosen.set(work, work.decision.emission);
  const counts = new Map<string, number>();
  for (const { form } of chosen.values()) {
    if (form?.sharedHelper !== undefined) counts.set(form.sharedHelper, (counts.get(form.sharedHelper) ?? 0) + 1);
  }
  for (const [work, emission] of chosen) {
    const helper = emission.form?.sharedHelper;
    if (helper !== undefined && (counts.get(helper) ?? 0) > 1) chosen.set(work, { ...emission, form: helperForm(helper) });
  }
  return chosen;
}

function helperForm(helper: string): Form {
  return { expression: 'helper($args)', names: { helper: { kind: 'helper', helper } } };
}

/** All names that an emission needs, those of its helpers included. */
function namesOf(emission: Emission): NameSource[] {
  const own = [...Object.values(emission.form?.names ?? {}), ...(emission.names ?? [])];
  return own.flatMap((name) => (name.kind === 'helper' ? Object.values(helpers[name.helper]?.names ?? {}) : [name]));
}
