import type { NodePath } from '@babel/traverse';
import { childPaths, outermostWrapper, staticKey } from '../source/ast';
import { isExported } from './isExported';
import { isResultUsed } from './isResultUsed';

/** Names of the members that are read of an object and nothing else is done with it; undefined when it goes anywhere else. */
export function membersRead(object: NodePath): ReadonlySet<string> | undefined {
  if (!isResultUsed(object)) return new Set();
  const outer = outermostWrapper(object);
  const parent = outer.parentPath;
  if (!parent) return undefined;
  if (parent.isAwaitExpression()) return membersRead(parent);
  if (parent.isMemberExpression() && outer.key === 'object') {
    const name = staticKey(parent.node);
    const isCalled = parent.parentPath.isCallExpression() && parent.key === 'callee';
    const isWritten = parent.parentPath.isAssignmentExpression() && parent.key === 'left';
    return name === undefined || isCalled || isWritten ? undefined : new Set([name]);
  }
  if (!parent.isVariableDeclarator() || outer.key !== 'init') return undefined;
  const { id } = parent.node;
  if (id.type === 'ObjectPattern') return keysOf(parent);
  if (id.type !== 'Identifier') return undefined;
  const binding = parent.scope.getBinding(id.name);
  if (!binding?.constant || isExported(binding)) return undefined;
  return union(binding.referencePaths.map(membersRead));
}

function keysOf(declarator: NodePath): ReadonlySet<string> | undefined {
  const keys = childPaths(declarator, 'id.properties').map(({ node }) =>
    node.type === 'ObjectProperty' ? staticKey(node) : undefined,
  );
  return keys.every((key) => key !== undefined) ? new Set(keys) : undefined;
}

function union(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const name of set) all.add(name);
  }
  return all;
}
