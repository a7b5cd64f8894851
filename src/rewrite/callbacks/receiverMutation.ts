import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { staticKey, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';

const growing = new Set(['push']);
const reordering = new Set(['unshift', 'splice', 'pop', 'shift', 'sort', 'reverse', 'fill', 'copyWithin']);

/**
 * Whether the list can change length while it is walked. `copy`: array methods walk what was there at the start, which a copy is.
 * `refuse`: elements move under the walk. `none`: nothing in the file changes it.
 */
export function receiverMutation(
  receiver: NodePath,
  callback: NodePath<FunctionNode> | undefined,
  source: SourceFile,
): 'none' | 'copy' | 'refuse' {
  const key = listName(unwrap(receiver.node));
  if (key === undefined) return 'none';
  if (callback) {
    const inside = mutationsIn(callback as NodePath, key);
    if (inside.some((name) => !growing.has(name))) return 'refuse';
    if (inside.length > 0) return 'copy';
  }
  return isShared(receiver) && mutationsIn(source.program, key).length > 0 ? 'copy' : 'none';
}

/** `files` for a variable, `.files` for a property; undefined for what has no name. */
function listName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  const key = staticKey(node);
  return key === undefined ? undefined : `.${key}`;
}

/** Whether others can reach the list while the function waits: a variable of the module, or a property of an object. */
function isShared(receiver: NodePath): boolean {
  const node = unwrap(receiver.node);
  if (node.type !== 'Identifier') return true;
  return receiver.scope.getBinding(node.name)?.scope.path.isProgram() === true;
}

/** Names of the methods (or `length`) through which the list is changed below `root`. */
function mutationsIn(root: NodePath, key: string): string[] {
  const found: string[] = [];
  root.traverse({
    CallExpression({ node }) {
      if (node.callee.type !== 'MemberExpression') return;
      const method = staticKey(node.callee) ?? '';
      if ((growing.has(method) || reordering.has(method)) && listName(unwrap(node.callee.object)) === key)
        found.push(method);
    },
    AssignmentExpression({ node }) {
      const { left } = node;
      if (left.type === 'MemberExpression' && staticKey(left) === 'length' && listName(unwrap(left.object)) === key)
        found.push('length');
    },
  });
  return found;
}
