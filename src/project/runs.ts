import { functionKey, type GraphCall, type GraphFunction } from '../analysis/promotion/graph';
import type { FileFacts } from '../analysis/promotion/types';
import { solveValues } from '../analysis/values/solveValues';

/** A call of a function, or what amounts to one. */
export type Run = Pick<GraphCall, 'caller' | 'callee' | 'file' | 'run'> & Partial<Pick<GraphCall, 'line' | 'end'>>;

/** Where a call stands: `file:line`, or its file. */
export function placeOf({ file, line }: Run): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** Callbacks that are written out where they are run. */
export function inlineRuns(functions: Iterable<GraphFunction>): Run[] {
  return [...functions].flatMap(({ key, file, fact: { inline } }): Run[] => {
    if (!inline) return [];
    const { caller, line, ...run } = inline;
    return [{ caller: caller === null ? null : functionKey(file, caller), callee: key, file, line, run }];
  });
}

/** Calls that run functions that came there as values. What they start one after the other are different functions. */
export function valueRuns(
  facts: ReadonlyMap<string, FileFacts>,
  resolve: (from: string, specifier: string) => string | undefined,
): Run[] {
  const values = new Map([...facts].flatMap(([file, one]) => (one.values ? [[file, one.values] as const] : [])));
  if (values.size === 0) return [];
  const { runs } = solveValues(values, resolve, functionKey);
  const calls = new Map(
    [...values].flatMap(([file, one]) => one.calls.map((call) => [`${file} ${String(call.end)}`, call.run] as const)),
  );
  return [...runs].flatMap(([callee, found]) =>
    found.flatMap(({ file, end, way }): Run[] => {
      const run = calls.get(`${file} ${String(end)}`);
      if (!run) return [];
      const { caller, line, after, early, runsOn } = run;
      // Nobody waits for what listeners and callbacks of lists give, but for those of `map`.
      const isStart = runsOn === true || way === 'each' || way === 'emit';
      return [
        {
          caller: caller === null ? null : functionKey(file, caller),
          callee,
          file,
          line,
          end,
          run: { ...(after && { after }), ...(isStart ? { runsOn: true as const } : early && { early }) },
        },
      ];
    }),
  );
}
