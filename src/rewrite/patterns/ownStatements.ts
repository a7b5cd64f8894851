import type { Binding, NodePath } from '@babel/traverse';

/** The first of the declarations in front of the loop that declare nothing but what the loop alone uses. */
export function firstOwnStatement(loop: NodePath, own: ReadonlySet<Binding>): NodePath {
  if (loop.listKey === undefined || typeof loop.key !== 'number') return loop;
  const group = new Set<NodePath>([loop]);
  let first = loop;
  const isInGroup = (path: NodePath): boolean => Boolean(path.findParent((parent) => group.has(parent)));
  for (let key = loop.key - 1; key >= 0; key -= 1) {
    const before = loop.getSibling(key);
    if (!before.isVariableDeclaration()) break;
    const bindings = before.node.declarations.map(({ id }) =>
      id.type === 'Identifier' ? before.scope.getBinding(id.name) : undefined,
    );
    group.add(before);
    const isOwn = bindings.every((binding) => binding && own.has(binding) && isUsedOnlyIn(binding, isInGroup));
    if (!isOwn) {
      group.delete(before);
      break;
    }
    first = before;
  }
  return first;
}

/** Whether every mention of the name stands in a place. */
export function isUsedOnlyIn(binding: Binding, isInside: (path: NodePath) => boolean): boolean {
  return [...binding.referencePaths, ...binding.constantViolations].every(isInside);
}

/** Whether a declaration stands right before a statement. */
export function isNextTo(declaration: NodePath, first: NodePath): boolean {
  return (
    typeof first.key === 'number' && declaration.key === first.key - 1 && declaration.container === first.container
  );
}
