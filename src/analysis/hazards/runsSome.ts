import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, childPaths, unwrapPath } from '../../source/ast';
import { MAX_CALL_DEPTH } from '../maxCallDepth';
import { calledFunction } from './calledFunction';
import { isRunInPlace } from './units';

/** Whether something that `path` runs there and then is so, what functions of the file do that it calls or hands on included. */
export function runsSome(path: NodePath, test: (inner: NodePath) => boolean, depth = 0): boolean {
  let found = false;
  const visit = (inner: NodePath): void => {
    found ||=
      test(inner) ||
      (depth < MAX_CALL_DEPTH && functionsRun(inner).some((fn) => runsSome(childPath(fn, 'body'), test, depth + 1)));
  };
  visit(path);
  if (path.isFunction()) return found;
  path.traverse({
    Function: (inner) => {
      if (!isRunInPlace(inner)) inner.skip();
    },
    enter(inner) {
      if (found) return inner.stop();
      visit(inner);
    },
  });
  return found;
}

/** The functions of the file that an expression calls: the callee, and what is handed to it. */
function functionsRun(path: NodePath): NodePath<FunctionNode>[] {
  if (!path.isCallExpression()) return [];
  const called = calledFunction(unwrapPath(childPath(path, 'callee')), 'async');
  if (!called) return [];
  const handed = childPaths(path, 'arguments').map((one) => (one.isFunction() ? one : calledFunction(one, 'async')));
  return [called, ...handed.filter((one) => one !== undefined)];
}
