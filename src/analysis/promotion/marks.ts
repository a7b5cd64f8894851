import type { Node } from '@babel/types';

const marked = new WeakSet<Node>();

/**
 * Notes that a function, marked `async` in the tree, is a sync one in the text and becomes async in this run; or that a call of
 * such a function gets its `await` in this run.
 */
export function setPromoted(node: Node, isPromoted: boolean): void {
  if (isPromoted) marked.add(node);
  else marked.delete(node);
}

/**
 * Whether a function is async in the tree only because it becomes so (a call of it gives no promise in the text as it is); or
 * whether a call is one of those that are awaited from now on.
 */
export function isPromoted(node: Node): boolean {
  return marked.has(node);
}
