import type { NodePath } from '@babel/traverse';
import { functionUses } from '../../analysis/hazards/callSites';
import type { BlockingCall } from '../../analysis/hazards/types';
import { callerOf } from '../../analysis/promotion/callerOf';
import { isPromoted } from '../../analysis/promotion/marks';
import { span } from '../../source/ast';
import type { Work } from '../work';

type Touches = NonNullable<Work['touches']>;

/**
 * Notes on the calls of functions that become async which tables those touch. A function that changes a table counts for that
 * alone: what it read before is looked at where it stands.
 *
 * @returns the calls of functions that are async already, which touch tables too
 */
export function noteCalls(works: readonly Work[]): BlockingCall[] {
  const byFunction = new Map<number, Work[]>();
  for (const work of works) {
    const caller = callerOf(work.path).function;
    if (!caller) continue;
    const { start } = span(caller.node);
    byFunction.set(start, [...(byFunction.get(start) ?? []), work]);
  }
  for (const work of works) {
    if (!work.promotedCall) continue;
    const touched = touchedBy(startOf(work.promotedCall.callee), byFunction, new Set());
    if (touched.reads.length + touched.writes.length > 0) work.touches = touched;
  }
  return [...byFunction.values()].flatMap(asyncCalls);
}

/**
 * Calls of an async function of the file, with what it does to tables before it first waits in the text as it is: that used to be
 * one step with what its caller did before.
 */
function asyncCalls(works: readonly Work[]): BlockingCall[] {
  const fn = works[0] && callerOf(works[0].path).function;
  if (!fn?.node.async || isPromoted(fn.node)) return [];
  const firstWait = firstAwait(fn as NodePath);
  const writes = works
    .filter(({ path }) => span(path.node).start < firstWait)
    .flatMap(({ touches }) => touches?.writes ?? []);
  if (writes.length === 0) return [];
  return functionUses(fn).flatMap((use) =>
    use.kind === 'call' ? [{ path: use.path, api: 'call', effects: [], touches: { reads: [], writes } }] : [],
  );
}

function firstAwait(fn: NodePath): number {
  let first = Number.POSITIVE_INFINITY;
  fn.traverse({
    Function: (inner) => inner.skip(),
    AwaitExpression: (inner) => {
      first = Math.min(first, span(inner.node).start);
    },
  });
  return first;
}

function touchedBy(start: number, byFunction: ReadonlyMap<number, readonly Work[]>, seen: Set<number>): Touches {
  if (seen.has(start)) return { reads: [], writes: [] };
  seen.add(start);
  const all = (byFunction.get(start) ?? []).map(({ touches, promotedCall }) =>
    promotedCall ? touchedBy(startOf(promotedCall.callee), byFunction, seen) : touches,
  );
  const writes = [...new Set(all.flatMap((one) => one?.writes ?? []))];
  const reads = writes.length > 0 ? [] : [...new Set(all.flatMap((one) => one?.reads ?? []))];
  return { reads, writes };
}

/** The offset in the key of a function: file, `#`, offset. */
function startOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('#') + 1));
}
