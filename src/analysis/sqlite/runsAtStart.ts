import type { NodePath } from '@babel/traverse';
import { namesOfCallable } from './handedOver';
import { startOf } from './startOf';

/** Whether a function of the file is called outside of functions only, or in functions of which that is true, so that it runs while the program starts. */
export function runsAtStart(fn: NodePath, seen: ReadonlySet<object> = new Set()): boolean {
  if (!fn.isFunction() || fn.node.async || seen.has(fn.node)) return false;
  const names = namesOfCallable(fn);
  const around = new Set([...seen, fn.node]);
  return (
    names.length > 0 &&
    names.every((name) => {
      const call = name.parentPath;
      if (!call?.isCallExpression() || name.key !== 'callee') return false;
      const start = startOf(call);
      return start === undefined || runsAtStart(start, around);
    })
  );
}
