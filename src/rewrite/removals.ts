import type { Binding, NodePath } from '@babel/traverse';
import { findTypeNames } from '../analysis/typeNames';
import type { EditList } from '../source/EditList';
import type { NameTable } from '../source/nameTable';
import type { SourceFile } from '../source/SourceFile';
import { editSpecifiers } from './names/specifierEdits';
import { removalSpan } from './removalSpan';
import { holdsPrivateMemory } from './sleeps/privateArray';
import type { Work } from './work';

/** Local functions and constants that the rewritings leave without a use. */
export interface Removals {
  /** Where text goes, comments of the declaration included. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  releaseNames(table: NameTable): void;
  write(edits: EditList): void;
}

/**
 * Finds the declarations that nothing uses any more once the works are written. Blocking calls inside of them are gone with them,
 * which is noted as their decision.
 */
export function planRemovals(source: SourceFile, works: readonly Work[]): Removals {
  const released = new Set<unknown>();
  const candidates = new Set<Binding>();
  for (const { decision } of works) {
    if (decision.status !== 'rewritten') continue;
    for (const reference of decision.emission.releases ?? []) {
      released.add(reference.node);
      const name = reference.isIdentifier() ? reference.node.name : undefined;
      const binding = name === undefined ? undefined : reference.scope.getBinding(name);
      if (binding) candidates.add(binding);
    }
  }
  const removed = new Map<Binding, NodePath>();
  const typeNames = candidates.size > 0 ? findTypeNames(source) : new Set<string>();
  // A Set is visited to its end, what is added on the way included.
  for (const binding of candidates) {
    if (
      typeNames.has(binding.identifier.name) ||
      !isUnused(binding, released, removed) ||
      holdsKeptWork(binding.path, works)
    )
      continue;
    removed.set(binding, binding.path);
    for (const inner of memoryUsedIn(binding.path)) {
      candidates.delete(inner);
      candidates.add(inner);
    }
  }
  for (const work of works) {
    if (isInside(work.path, removed)) work.decision = { status: 'rewritten', hazards: [], emission: {} };
  }
  const statements = statementsOf(removed);
  const whole = [...statements]
    .filter(([statement, gone]) => isWhole(statement, gone))
    .map(([statement]) => removalSpan(statement, source));
  return {
    spans: whole.flat(),
    releaseNames: (table) => [...removed.keys()].forEach((binding) => table.release(binding.identifier.name)),
    write(edits) {
      for (const part of whole.flat()) edits.replace(part.start, part.end, '');
      for (const [statement, gone] of statements) {
        if (isWhole(statement, gone) || !statement.isVariableDeclaration()) continue;
        const removedNodes = new Set([...gone].map((path) => path.node));
        editSpecifiers(
          { items: statement.node.declarations, removed: removedNodes, added: [], isImport: false },
          source.text,
          edits,
        );
      }
    },
  };
}

function isUnused(binding: Binding, released: ReadonlySet<unknown>, removed: ReadonlyMap<Binding, NodePath>): boolean {
  const { path, referencePaths, constant } = binding;
  const isDeclared =
    path.isFunctionDeclaration() || (path.isVariableDeclarator() && path.node.id.type === 'Identifier');
  return (
    constant &&
    isDeclared &&
    referencePaths.length > 0 &&
    referencePaths.every((reference) => released.has(reference.node) || isInside(reference, removed))
  );
}

function isInside(path: NodePath, removed: ReadonlyMap<Binding, NodePath>): boolean {
  return [...removed.values()].some((declaration) => path.isDescendant(declaration));
}

/** A call in it that somebody asked to leave alone keeps the whole declaration. */
function holdsKeptWork(path: NodePath, works: readonly Work[]): boolean {
  return works.some((work) => work.decision.status === 'refused' && work.path.isDescendant(path));
}

/** Constants that hold memory for sleeping, mentioned inside a declaration. */
function memoryUsedIn(path: NodePath): Binding[] {
  const found: Binding[] = [];
  path.traverse({
    Identifier(inner) {
      const binding = inner.isReferencedIdentifier() ? inner.scope.getBinding(inner.node.name) : undefined;
      if (binding && !binding.path.isDescendant(path) && holdsPrivateMemory(binding)) found.push(binding);
    },
  });
  return found;
}

function statementsOf(removed: ReadonlyMap<Binding, NodePath>): Map<NodePath, Set<NodePath>> {
  const statements = new Map<NodePath, Set<NodePath>>();
  for (const path of removed.values()) {
    // What stands in something that goes, goes with it.
    if (isInside(path, removed)) continue;
    const statement = path.isVariableDeclarator() && path.parentPath ? path.parentPath : path;
    const there = statements.get(statement);
    if (there) there.add(path);
    else statements.set(statement, new Set([path]));
  }
  return statements;
}

function isWhole(statement: NodePath, gone: ReadonlySet<NodePath>): boolean {
  return !statement.isVariableDeclaration() || statement.node.declarations.length === gone.size;
}
