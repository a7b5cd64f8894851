import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import type { ModuleUse, ModuleUses } from '../analysis/moduleUses';
import { findTypeNames } from '../analysis/typeNames';
import { helpers } from '../catalogue';
import type { Form, NameSource } from '../catalogue/types';
import { defaultTarget } from '../plan/defaultTarget';
import type { Edit } from '../plan/types';
import { childPath } from '../source/ast';
import { codeStyle } from '../source/codeStyle';
import { createEditList, type EditList } from '../source/EditList';
import { createNameTable } from '../source/nameTable';
import type { SourceFile } from '../source/SourceFile';
import type { CallPath } from '../analysis/moduleUses';
import { emitCall } from './emitCall';
import { readsWellInline } from './readsWellInline';
import { createHoister } from './hoist/emitHoist';
import { chooseHelpers } from './names/chooseHelpers';
import { createNames } from './names/createNames';
import type { Removals } from './removals';
import type { EmitContext, Emission, Rewrite, Work } from './work';

/** The edits of a file, and the spans of which the comments go with what they speak of. */
export interface Written {
  readonly edits: Edit[];
  readonly forgotten: ReturnType<EditList['forgotten']>;
  /** Callbacks that are async from then on. */
  readonly turned: readonly NodePath<FunctionNode>[];
}

/** Writes every work that is to be rewritten, with the imports, constants and helpers behind it. */
export function writeWorks(
  source: SourceFile,
  uses: ModuleUses,
  works: readonly Work[],
  removals: Removals,
  rewrites: readonly Rewrite[],
  target = defaultTarget,
): Written {
  const emissions = chooseEmissions(works, source);
  if (emissions.size === 0 && rewrites.length === 0) return { edits: [], forgotten: [], turned: [] };
  const edits = createEditList(source.text);
  const table = createNameTable(source);
  removals.releaseNames(table);
  const choice = chooseHelpers(
    [...emissions.values(), ...rewrites.map(({ emission }) => emission)].flatMap(namesOf),
    helpers,
    source.language,
  );
  const typeNames = findTypeNames(source, new Set(rewrites.map(({ replaces }) => replaces?.node)));
  const names = createNames({
    source,
    uses,
    conversions: [
      ...[...emissions].map(([work, emission]) => ({
        use: (emission.keepsCall ? undefined : work.use) ?? placeOf(work),
        names: choice.allNames(namesOf(emission)),
      })),
      ...rewrites.map((rewrite) => ({
        use: rewrite.use ?? placeOf(rewrite),
        names: choice.allNames(namesOf(rewrite.emission)),
      })),
    ],
    typeNames,
    goneTypes: goneTypes(rewrites, typeNames),
    table,
    style: codeStyle(source),
    helpers,
    choice,
    target,
  });
  const hoister = createHoister(table, codeStyle(source));
  const returned = new Set(rewrites.flatMap((rewrite) => rewrite.returned));
  const bare = new Set(rewrites.flatMap((rewrite) => rewrite.bare));
  for (const [work, emission] of emissions) if (emission.hoist) bare.add(work.path.node);
  const turned: NodePath<FunctionNode>[] = [];
  const contextAt = (use: ModuleUse): EmitContext => ({
    source,
    edits,
    turned: (callback) => void turned.push(callback),
    bare,
    returned,
    local: (name) => names.local(name, use),
    claim: table.claim,
  });
  // The calls around callbacks first: what they and a site put at one offset nests in this order.
  for (const rewrite of rewrites) rewrite.emission.write?.(contextAt(rewrite.use ?? placeOf(rewrite)));
  for (const [work, emission] of emissions) {
    const context = contextAt(work.use ?? placeOf(work));
    if (emission.form) emitCall(work.path as CallPath, emission.form, context);
    emission.write?.(context);
    emission.also?.(context);
    if (emission.hoist) hoister.write(work, context);
  }
  removals.write(edits);
  names.finish(edits);
  return { edits: edits.toEdits(), forgotten: edits.forgotten(), turned };
}

/** The specifiers that types were imported with which have another name now, unless something else mentions them. */
function goneTypes(rewrites: readonly Rewrite[], typeNames: ReadonlySet<string>): NodePath[] {
  const specifiers = new Map<Node, NodePath>();
  for (const { replaces } of rewrites) {
    const first = replaces?.isTSQualifiedName() ? childPath(replaces, 'left') : replaces;
    const binding = first?.isIdentifier() ? first.scope.getBinding(first.node.name) : undefined;
    if (!binding || typeNames.has(binding.identifier.name) || binding.referenced) continue;
    const { path } = binding;
    const isTypeOnly =
      (path.isImportSpecifier() && path.node.importKind === 'type') ||
      (path.parentPath?.isImportDeclaration() && path.parentPath.node.importKind === 'type');
    if (isTypeOnly) specifiers.set(path.node, path);
  }
  return [...specifiers.values()];
}

/** A pattern uses no module; as far as names are concerned it is like a global. */
function placeOf(work: Pick<Work, 'path'>): ModuleUse {
  const root = { module: 'global', kind: 'global', specifier: '', literal: undefined, path: work.path } as const;
  return {
    root,
    exportPath: [],
    expression: work.path,
    call: undefined,
    binding: undefined,
    reference: undefined,
    kind: 'call',
  };
}

/**
 * The emission of each work; a helper instead of the inline form where the file has the same form more than once, or where the
 * inline form would be hard to read.
 */
function chooseEmissions(works: readonly Work[], source: SourceFile): Map<Work, Emission> {
  const chosen = new Map<Work, Emission>();
  for (const work of works) if (work.decision.status === 'rewritten') chosen.set(work, work.decision.emission);
  const counts = new Map<string, number>();
  for (const { byName, form = byName } of chosen.values()) {
    // A function that is passed on is the helper anyway.
    if (form?.sharedHelper !== undefined)
      counts.set(form.sharedHelper, (counts.get(form.sharedHelper) ?? 0) + (byName ? 2 : 1));
  }
  for (const [work, emission] of chosen) {
    const helper = emission.form?.sharedHelper;
    if (helper === undefined) continue;
    const isShared = (counts.get(helper) ?? 0) > 1;
    if (isShared || (!emission.hoist && !readsWellInline(work.path, emission.form, source)))
      chosen.set(work, { ...emission, form: helperForm(helper) });
  }
  return chosen;
}

function helperForm(helper: string): Form {
  return { expression: 'helper($args)', names: { helper: { kind: 'helper', helper } } };
}

/** All names that an emission mentions. */
function namesOf(emission: Emission): NameSource[] {
  return [...Object.values(emission.form?.names ?? {}), ...(emission.names ?? [])];
}
