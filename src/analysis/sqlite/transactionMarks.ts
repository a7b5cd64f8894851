import type { Node } from '@babel/types';

const marked = new WeakSet<Node>();

/** Notes that a function, handed to `db.transaction`, may wait: what it is handed to waits for it, and keeps others out. */
export function setTransactionBody(node: Node, isBody: boolean): void {
  if (isBody) marked.add(node);
  else marked.delete(node);
}

/** Whether a function is the body of a transaction that may wait. */
export function isTransactionBody(node: Node): boolean {
  return marked.has(node);
}
