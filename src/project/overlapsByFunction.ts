import type { CallGraph } from '../analysis/promotion/graph';
import type { FunctionElsewhere } from '../plan/types';
import { groupBy } from './groupBy';
import { placeOf, type Run } from './runs';

type Overlap = NonNullable<FunctionElsewhere['overlap']>;

/** Why a function runs next to itself, and who says so. */
interface Overlapping {
  readonly overlap: Overlap;
  readonly at: string;
}

/** Why runs of functions overlap, as far as other files show it. */
export function overlapsByFunction(
  { calls, handed, functions }: CallGraph,
  byCallee: ReadonlyMap<string, readonly Run[]>,
  isLoaded: (file: string) => boolean,
): Map<string, Overlapping> {
  const found = new Map<string, Overlapping>();
  const queue: string[] = [];
  const add = (key: string, { overlap, at }: Overlapping): void => {
    const before = found.get(key)?.overlap;
    if (before === 'batch' || before === overlap) return;
    found.set(key, { overlap, at });
    queue.push(key);
  };
  const byCaller = groupBy(calls, ({ caller }) => caller ?? '');
  for (const [callee, list] of byCallee) {
    const home = functions.get(callee)?.file;
    const outside = list.filter(({ file }) => file !== home);
    const isAsync = functions.get(callee)?.fact.async === true;
    for (const call of outside) {
      // What becomes async is awaited by all of its callers.
      const overlap = isAsync ? call.run.overlap : call.run.overlapAwaited;
      if (overlap) add(callee, { overlap, at: placeOf(call) });
    }
    const two = isAsync ? twoAtOnce(outside, isLoaded) : undefined;
    if (two) add(callee, { overlap: 'batch', at: placeOf(two) });
  }
  for (const { callee, overlap, file } of handed) if (overlap) add(callee, { overlap, at: file });
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const overlap = found.get(key);
    for (const { callee } of byCaller.get(key) ?? []) if (overlap && callee !== key) add(callee, overlap);
  }
  return found;
}

/**
 * One of two calls that may be under way at once: nobody waits for two of them, or one statement waits for several together. What files
 * start that nothing loads are different programs.
 */
function twoAtOnce(calls: readonly Run[], isLoaded: (file: string) => boolean): Run | undefined {
  const together = groupBy(
    calls.filter(({ run }) => run.loose !== undefined),
    ({ file, run }) => `${file} ${String(run.loose)}`,
  );
  const started = calls.filter(({ run }) => run.runsOn);
  const isOwnProgram = ({ caller, file }: Run): boolean => caller === null && !isLoaded(file);
  const inLine = started.filter((one) => !isOwnProgram(one));
  const programs = groupBy(started.filter(isOwnProgram), ({ file }) => file);
  const lists = [...[...programs.values()].map((list) => [...inLine, ...list]), inLine, ...together.values()];
  return lists.find((list) => list.length > 1)?.[1];
}
