import type { NodePath } from '@babel/traverse';
import { staticKey } from '../../source/ast';
import { calledFunction } from './calledFunction';

/** What methods of arrays, maps, sets and stores do to what they are called on. */
const readers = new Set([
  'get',
  'has',
  'includes',
  'indexOf',
  'lastIndexOf',
  'find',
  'findIndex',
  'findLast',
  'some',
  'every',
  'keys',
  'values',
  'entries',
  'filter',
  'map',
  'slice',
  'at',
  'join',
  'forEach',
  'reduce',
  'concat',
  'flat',
  'flatMap',
]);
/** Set the content whatever it was. */
const setters = new Set(['set', 'add', 'delete', 'clear', 'push', 'unshift', 'fill', 'sort', 'reverse']);
/** Look at the content and change it, in one step. */
const takers = new Set(['pop', 'shift', 'splice']);
/** Their results depend on the order in which they are called. */
const ordered = new Set(['push', 'unshift', 'add', 'set']);

/** Methods of what a function is given that its caller may follow up on: `res.write()`, `bus.emit()`. */
const followedUp = new Set([
  ...['write', 'end', 'send', 'sendFile', 'json', 'redirect', 'render', 'setHeader', 'writeHead', 'status', 'next'],
  ...['emit', 'dispatch', 'publish', 'log', 'info', 'warn', 'error', 'debug', 'trace', 'close', 'destroy', 'abort'],
]);

export interface MemberEffect {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly ordered: boolean;
  /** Only the entry named by the first argument is concerned. */
  readonly keyed: boolean;
}

/** The effect of calling a member by its name; undefined for methods that nothing is known of, and those of the class itself. */
export function memberEffect(callee: NodePath): MemberEffect | undefined {
  const name = staticKey(callee.node);
  if (name === undefined || calledFunction(callee, 'async')) return undefined;
  const reads = readers.has(name) || takers.has(name);
  const writes = setters.has(name) || takers.has(name);
  if (!reads && !writes) return undefined;
  return { reads, writes, ordered: ordered.has(name), keyed: ['get', 'has', 'set', 'delete'].includes(name) };
}

/** Whether a caller may follow up on what a method of that name does to something that the function was given. */
export function isFollowedUp(name: string): boolean {
  return followedUp.has(name);
}
