import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { isPromise } from '../../analysis/isPromise';
import { isPromiseMethod } from '../../analysis/isPromiseMethod';
import { isPlain } from '../../analysis/promotion/givesPlain';
import { childPath, outermostWrapper, unwrapPath } from '../../source/ast';
import type { Work } from '../work';
import type { CallbackFacts } from './callbackFacts';
import type { ContainerCall } from './container';

/** Whether the syntax shows that a sync callback returns promises, which an async one would no longer hand on as they are. */
export function returnsPromise(
  callback: NodePath<FunctionNode>,
  facts: CallbackFacts,
  call: ContainerCall,
  works: readonly Work[],
): boolean {
  if (isCombined(call)) return !returnsPlain(callback, facts, works);
  const annotation = callback.node.returnType;
  if (annotation?.type === 'TSTypeAnnotation' && isPromiseType(annotation.typeAnnotation)) return true;
  const body = childPath(callback, 'body');
  const values = body.isBlockStatement() ? facts.returns.map((one) => childPath(one, 'argument')) : [body];
  return values.some((value) => value.node && isPromise(value));
}

/** Whether all that a sync callback returns is certainly no promise, or was none before it is awaited. */
export function returnsPlain(
  callback: NodePath<FunctionNode>,
  { returns }: CallbackFacts,
  works: readonly Work[],
): boolean {
  const awaited = new Set<Node>(works.map(({ path }) => path.node));
  const body = childPath(callback, 'body');
  const values = body.isBlockStatement() ? returns.map((one) => childPath(one, 'argument')) : [body];
  return values.every((value) => !value.node || awaited.has(unwrapPath(value).node) || isPlain(value));
}

/** `Promise.all(list.map(...))`: the callback is known to return promises. */
export function isCombined(call: ContainerCall): boolean {
  const outer = outermostWrapper(call as NodePath);
  const parent = outer.parentPath;
  if (!parent?.isCallExpression() || outer.listKey !== 'arguments') return false;
  return isPromiseMethod(parent.node.callee);
}

function isPromiseType(type: Node): boolean {
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    /^Promise(Like)?$/.test(type.typeName.name)
  );
}
