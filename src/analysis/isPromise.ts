import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, staticKey, unwrap, unwrapPath } from '../source/ast';
import { isPromoted } from './promotion/marks';

/** Whether the syntax shows that an expression is a promise, or may be one. */
export function isPromise(outer: NodePath): boolean {
  const path = unwrapPath(outer);
  const { node } = path;
  if (node.type === 'ConditionalExpression')
    return ['consequent', 'alternate'].some((key) => isPromise(childPath(path, key)));
  if (node.type === 'LogicalExpression') return isPromise(childPath(path, 'right'));
  if (node.type === 'ImportExpression') return true;
  if (node.type === 'Identifier') return isPromiseName(path, node.name);
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && isPromiseClass(path, node.callee.name);
  if (node.type === 'ObjectExpression') return node.properties.some((one) => staticKey(one) === 'then');
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Import') return true;
  if (callee.type === 'Identifier') return callee.name === 'fetch' || isAsyncName(path, callee.name);
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return false;
  const object = unwrap(callee.object);
  const method = staticKey(callee) ?? '';
  if (object.type === 'Identifier' && object.name === 'Promise') return method !== 'withResolvers';
  if (object.type === 'ThisExpression') return isAsyncMember(path, method);
  return method === 'then' || method === 'catch' || method === 'finally';
}

/** `Promise`, a library's, or a class of the file that extends one or has a `then` of its own: `await` would not give the object. */
function isPromiseClass(path: NodePath, name: string, depth = 0): boolean {
  const found = path.scope.getBinding(name)?.path;
  if (!found) return /^(?:Promise|Bluebird)$/.test(name);
  if (!found.isClassDeclaration() || depth > 5) return /Promise$/.test(name);
  const { superClass, body } = found.node;
  return (
    body.body.some((member) => staticKey(member) === 'then') ||
    (superClass?.type === 'Identifier' && isPromiseClass(found, superClass.name, depth + 1))
  );
}

function isPromiseName(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding?.path.isVariableDeclarator() || binding.path.node.id !== binding.identifier || !binding.path.node.init)
    return false;
  const init = childPath(binding.path, 'init');
  return init.node?.type !== 'Identifier' && isPromise(init);
}

function isAsyncName(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding) return false;
  const declaration: Node | null | undefined = binding.path.isVariableDeclarator()
    ? binding.path.node.init
    : binding.path.node;
  return Boolean(
    declaration &&
    'async' in declaration &&
    declaration.async &&
    !isPromoted(declaration) &&
    !('generator' in declaration && declaration.generator),
  );
}

function isAsyncMember(path: NodePath, name: string): boolean {
  const owner = path.findParent((parent) => parent.isClassBody() || parent.isObjectExpression());
  const members = owner?.isClassBody() ? owner.node.body : owner?.isObjectExpression() ? owner.node.properties : [];
  return members.some(
    (member) =>
      (member.type === 'ClassMethod' || member.type === 'ObjectMethod') && member.async && staticKey(member) === name,
  );
}
