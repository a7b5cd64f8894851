import type { NodePath } from '@babel/traverse';
import type { SourceFile } from './SourceFile';
import { visitPaths } from './visitPaths';

/** Hands out names that are free in every scope of the file, so that nothing is captured or shadowed. */
export interface NameTable {
  /** Whether any scope binds the name, or any code refers to it as a global or a type. */
  isTaken(name: string): boolean;
  /** Gives a name up: its only binding is being removed. */
  release(name: string): void;
  /** The first free one of `name` and its variants; it is taken from then on. */
  claim(name: string, variants?: readonly string[]): string;
}

/** Reads every bound and every referenced name of the file. */
export function createNameTable(source: SourceFile): NameTable {
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of Object.keys((source.program.scope as unknown as { globals: Record<string, unknown> }).globals))
    add(name);
  visitPaths(source.program, {
    'Scopable|Pattern'(path: NodePath) {
      if (!path.isScope()) return;
      for (const name of Object.keys(path.scope.bindings)) add(name);
    },
    TSTypeReference(path) {
      if (path.node.typeName.type === 'Identifier' && !path.scope.hasBinding(path.node.typeName.name))
        add(path.node.typeName.name);
    },
    TSTypeAliasDeclaration: (path) => add(path.node.id.name),
    TSInterfaceDeclaration: (path) => add(path.node.id.name),
    TSModuleDeclaration: (path) => void (path.node.id.type === 'Identifier' && add(path.node.id.name)),
    TSEnumDeclaration: (path) => add(path.node.id.name),
  });
  for (const name of Object.keys(source.program.scope.bindings)) add(name);
  const isTaken = (name: string): boolean => (counts.get(name) ?? 0) > 0;
  return {
    isTaken,
    release(name) {
      // A top-level binding was counted once by the program scope; other scopes that bind the name keep it taken.
      counts.set(name, Math.max(0, (counts.get(name) ?? 0) - 1));
    },
    claim(name, variants = [`${name}Async`]) {
      const candidates = [name, ...variants];
      let free = candidates.find((candidate) => !isTaken(candidate));
      for (let i = 2; free === undefined; i += 1) {
        const numbered = `${variants.at(-1) ?? name}${i}`;
        if (!isTaken(numbered)) free = numbered;
      }
      add(free);
      return free;
    },
  };
}
