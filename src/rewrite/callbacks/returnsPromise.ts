import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { isPromise } from '../../analysis/isPromise';
import { isPromiseMethod } from '../../analysis/isPromiseMethod';
import { childPath, outermostWrapper } from '../../source/ast';
import type { CallbackFacts } from './callbackFacts';
import type { ContainerCall } from './container';

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
  return isPromiseMethod(parent.node.callee);
}

function isPromiseType(type: Node): boolean {
  return (
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    /^Promise(Like)?$/.test(type.typeName.name)
  );
}
