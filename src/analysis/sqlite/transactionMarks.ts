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

const starting = new WeakSet<Node>();

/** Notes that the function of a transaction runs while the program starts only, and goes on to block there. */
export function setStartBody(node: Node): void {
  starting.add(node);
}

/** Whether the function of a transaction runs while the program starts only. */
export function isStartBody(node: Node): boolean {
  return starting.has(node);
}
