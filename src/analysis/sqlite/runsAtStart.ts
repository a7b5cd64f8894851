import type { NodePath } from '@babel/traverse';
import { placementOf } from '../placement';
import { namesOfCallable } from './handedOver';

/** Whether a function of the file is called outside of functions only, so that it runs while the program starts. */
export function runsAtStart(fn: NodePath): boolean {
  if (fn.isClass()) return false;
  const names = namesOfCallable(fn);
  return (
    names.length > 0 &&
    names.every((name) => {
      const call = name.parentPath;
      return call?.isCallExpression() === true && name.key === 'callee' && placementOf(call).kind === 'top-level';
    })
  );
}
