import type { Node } from '@babel/types';
import { staticKey } from '../source/ast';

/** Functions of `Promise` that make one promise of several. */
const combinators: ReadonlySet<string> = new Set(['all', 'allSettled', 'any', 'race']);

/** Whether a callee is `Promise.x`, where x is one of some names. */
export function isPromiseMethod(callee: Node, names: ReadonlySet<string> = combinators): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  return callee.object.name === 'Promise' && names.has(staticKey(callee) ?? '');
}
