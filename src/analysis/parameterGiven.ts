import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, childPaths, unwrapPath } from '../source/ast';
import { calledFunction } from './hazards/calledFunction';
import { parameterName } from './parameterAt';

/** The parameter that an argument is given for, where the function of the file that is called can be seen; other calls may give others. */
export function parameterGiven(argument: NodePath): Binding | undefined {
  const call = argument.parentPath;
  if (!call?.isCallExpression() || argument.listKey !== 'arguments') return undefined;
  const fn = functionCalled(unwrapPath(childPath(call as NodePath, 'callee')));
  const parameter = fn && childPaths(fn as NodePath, 'params')[Number(argument.key)];
  const name = parameter && parameterName(parameter);
  return name?.isIdentifier() ? fn?.scope.getOwnBinding(name.node.name) : undefined;
}

/** A function that is called where it is written, by its name, or as what a function around the call was given (`factory(require('fs'))`). */
function functionCalled(callee: NodePath): NodePath<FunctionNode> | undefined {
  if (callee.isFunction()) return callee;
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined;
  if (binding?.kind !== 'param') return calledFunction(callee, 'async');
  const around = binding.scope.path;
  const call = around.key === 'callee' ? around.parentPath : undefined;
  const index = childPaths(around, 'params').findIndex(({ node }) => node === binding.identifier);
  const given = call?.isCallExpression() && index >= 0 ? childPaths(call, 'arguments')[index] : undefined;
  const inner = given && unwrapPath(given);
  return inner?.isFunction() ? inner : undefined;
}
