import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPaths, staticKey, unwrap } from '../../source/ast';
import type { Work } from '../work';

const changing = new Set([
  'push',
  'unshift',
  'pop',
  'shift',
  'splice',
  'sort',
  'reverse',
  'fill',
  'set',
  'add',
  'delete',
  'clear',
  'append',
  'write',
  'end',
  'emit',
  'assign',
  'log',
  'info',
  'warn',
  'error',
  'debug',
]);

/** Whether callbacks that run side by side could be told apart from ones that run in turn: they write to something they share. */
export function writesShared(callback: NodePath<FunctionNode>, works: readonly Work[], depth = 0): boolean {
  let found = works.some(
    (work) =>
      work.effects.some((effect) => effect === 'writes' || effect === 'spawns' || effect === 'waits') &&
      !usesOwnNames(work, callback),
  );
  const isOuter = (node: Node): boolean => {
    const root = rootOf(node);
    if (root.type === 'ThisExpression' || root.type === 'Super') return true;
    if (root.type !== 'Identifier')
      return (
        root.type !== 'NewExpression' &&
        root.type !== 'ArrayExpression' &&
        root.type !== 'ObjectExpression' &&
        root.type !== 'CallExpression'
      );
    const binding = callback.scope.getBinding(root.name);
    const owner = binding?.scope.getFunctionParent()?.path;
    return !owner || !(owner.node === callback.node || owner.isDescendant(callback as NodePath));
  };
  callback.traverse({
    AssignmentExpression: ({ node }) => void (found ||= isOuter(node.left)),
    UpdateExpression: ({ node }) => void (found ||= isOuter(node.argument)),
    UnaryExpression: ({ node }) => void (found ||= node.operator === 'delete' && isOuter(node.argument)),
    CallExpression(path) {
      const { callee } = path.node;
      if (callee.type === 'MemberExpression' && changing.has(staticKey(callee) ?? '') && isOuter(callee.object))
        found = true;
      if (callee.type !== 'Identifier' || depth > 2) return;
      const declared = path.scope.getBinding(callee.name)?.path;
      const called = declared?.isVariableDeclarator() ? childPath(declared, 'init') : declared;
      if (called?.isFunction() && called.node !== callback.node && writesShared(called, [], depth + 1)) found = true;
    },
  });
  return found;
}

/** A write to files that depend on the element is another one for each element. */
function usesOwnNames({ path, api }: Work, callback: NodePath<FunctionNode>): boolean {
  const [first, second] = childPaths(path, 'arguments');
  const name = api.split('.').pop() ?? '';
  const written = /^(rename|move)/.test(name)
    ? [first, second]
    : [/^(copyFile|cp|copy|link|symlink)/.test(name) ? second : first];
  return written.every((argument) => argument !== undefined && mentionsOwn(argument, callback));
}

function mentionsOwn(argument: NodePath, callback: NodePath<FunctionNode>): boolean {
  let found = false;
  const check = (name: string): void => void (found ||= callback.scope.hasOwnBinding(name));
  if (argument.isIdentifier()) check(argument.node.name);
  argument.traverse({ Identifier: ({ node }) => check(node.name) });
  return found;
}

function rootOf(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === 'MemberExpression' || inner.type === 'OptionalMemberExpression' ? rootOf(inner.object) : inner;
}
