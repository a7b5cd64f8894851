import type { NodePath } from '@babel/traverse';
import type { Identifier, Node } from '@babel/types';
import { referencesOf } from '../../analysis/cpuBound/referencesOf';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Asks whether names of the module are used outside of what goes. */
export interface Remaining {
  isUsed(name: string, gone: readonly Span[]): boolean;
  isUsedAsValue(name: string, gone: readonly Span[]): boolean;
}

/** Collects where the names of a module are used, as values and as types. */
export function findUses(source: SourceFile): Remaining {
  const types = new Map<string, number[]>();
  const add = (node: Node): void => {
    if (node.type === 'Identifier') types.set(node.name, [...(types.get(node.name) ?? []), span(node).start]);
    else if (node.type === 'TSQualifiedName') add(node.left);
  };
  visitPaths(source.program, {
    TSTypeReference: (path) => add(path.node.typeName),
    TSTypeQuery: (path) => add(path.node.exprName),
    TSExpressionWithTypeArguments: (path) => add(path.node.expression),
    ExportSpecifier: (path) => void (!(path.parent as { source?: unknown }).source && add(path.node.local)),
    GenericTypeAnnotation: (path) => add(path.node.id as Identifier),
  });
  // Enums have no binding.
  const unbound = new Map<string, number[]>();
  visitPaths(source.program, {
    Identifier(path) {
      const { name } = path.node;
      if (!path.isReferencedIdentifier() || path.scope.hasBinding(name, true)) return;
      unbound.set(name, [...(unbound.get(name) ?? []), span(path.node).start]);
    },
  });
  const isOutside =
    (gone: readonly Span[]) =>
    (at: number): boolean =>
      !gone.some(({ start, end }) => at >= start && at < end);
  const isUsedAsValue = (name: string, gone: readonly Span[]): boolean => {
    const binding = source.program.scope.getOwnBinding(name);
    const places: NodePath[] = binding ? [...referencesOf(binding), ...binding.constantViolations] : [];
    const starts = binding ? places.map((path) => span(path.node).start) : (unbound.get(name) ?? []);
    return starts.some(isOutside(gone));
  };
  return {
    isUsedAsValue,
    isUsed: (name, gone) => isUsedAsValue(name, gone) || (types.get(name) ?? []).some(isOutside(gone)),
  };
}
