import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { isPromoted } from '../../analysis/promotion/marks';
import { childPath, outermostWrapper, staticKey, unwrap } from '../../source/ast';
import type { CallbackFacts } from './callbackFacts';
import type { ContainerCall } from './container';

const combinators = new Set(['all', 'allSettled', 'any', 'race']);

/** Whether the syntax shows that a sync callback returns promises, which an async one would no longer hand on as they are. */
export function returnsPromise(callback: NodePath<FunctionNode>, facts: CallbackFacts, call: ContainerCall): boolean {
  if (isCombined(call)) return true;
  const annotation = callback.node.returnType;
  if (annotation?.type === 'TSTypeAnnotation' && isPromiseType(annotation.typeAnnotation)) return true;
  const body = childPath(callback, 'body');
  const values = body.isBlockStatement() ? facts.returns.map((one) => childPath(one, 'argument')) : [body];
  return values.some((value) => value.node && isPromise(value));
}

/** `Promise.all(list.map(...))`: the callback is known to return promises. */
export function isCombined(call: ContainerCall): boolean {
  const outer = outermostWrapper(call as NodePath);
  const parent = outer.parentPath;
  if (!parent?.isCallExpression() || outer.listKey !== 'arguments') return false;
  const { callee } = parent.node;
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    combinators.has(staticKey(callee) ?? '')
  );
}

function isPromise(path: NodePath): boolean {
  const node = unwrap(path.node);
  if (node.type === 'ConditionalExpression') {
    return ['consequent', 'alternate'].some((key) => isPromise(childPath(path, key)));
  }
  if (node.type === 'ImportExpression') return true;
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name === 'Promise';
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Import') return true;
  if (callee.type === 'Identifier') return callee.name === 'fetch' || isAsyncName(path, callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const method = staticKey(callee) ?? '';
  if (callee.object.type === 'Identifier' && callee.object.name === 'Promise') return true;
  return method === 'then' || method === 'catch' || method === 'finally';
}

function isAsyncName(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  if (!binding) return false;
  const declaration: Node | null | undefined = binding.path.isVariableDeclarator()
    ? binding.path.node.init
    : binding.path.node;
  return Boolean(declaration && 'async' in declaration && declaration.async && !isPromoted(declaration));
}

function isPromiseType(type: Node): boolean {
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    /^Promise(Like)?$/.test(type.typeName.name)
  );
}
