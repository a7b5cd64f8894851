import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { staticKey, unwrap } from '../../source/ast';
import { isPromiseMethod } from '../isPromiseMethod';
import { keeperOf } from './keeperOf';

const contests = new Set(['race', 'any']);

/** Whether `Promise.race` or `Promise.any` is given its promise, beside others that are no mere time limits. */
export function isRaced(call: NodePath): boolean {
  const own = keeperOf(call);
  const list = own.listKey === 'elements' ? own.parentPath : own;
  const race = list?.listKey === 'arguments' ? list.parentPath : undefined;
  if (!race?.isCallExpression() || !isPromiseMethod(race.node.callee, contests)) return false;
  if (own !== call || !list?.isArrayExpression()) return true;
  return list.node.elements.some((one) => one !== null && one !== own.node && !isLimit(one));
}

/** `timeout(100)`, `new Promise((_, reject) => setTimeout(reject, 100))`. */
function isLimit(node: Node): boolean {
  if (node.type === 'NewExpression') return true;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : unwrap(node);
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  return /time|sleep|delay|wait|abort|cancel|stop|once|after|limit|deadline/i.test(name ?? '');
}
