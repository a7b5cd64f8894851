import { callerOf } from '../../analysis/promotion/callerOf';
import { span } from '../../source/ast';
import type { Work } from '../work';

type Touches = NonNullable<Work['touches']>;

/**
 * Notes on the calls of functions that become async which tables those touch. A function that changes a table counts for that
 * alone: what it read before is looked at where it stands.
 */
export function noteCalls(works: readonly Work[]): void {
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
