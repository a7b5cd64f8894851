import { type CallGraph, functionKey, type GraphCall, type GraphFunction } from '../analysis/promotion/graph';
import type { ActFact, FileFacts } from '../analysis/promotion/types';
import { MAX_CALL_DEPTH } from '../analysis/maxCallDepth';
import { solveValues } from '../analysis/values/solveValues';
import { renamedFile } from '../analysis/hazards/helperEffects';
import { findTornSteps } from './tornSteps';
import type { Act, CallElsewhere, Elsewhere, FunctionElsewhere, StartedBefore } from '../plan/types';

type Overlap = NonNullable<FunctionElsewhere['overlap']>;

interface Touched {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

/** A call of a function, or what amounts to one. */
type Run = Pick<GraphCall, 'caller' | 'callee' | 'file' | 'run'> & Partial<Pick<GraphCall, 'line' | 'end'>>;

/** Why a function runs next to itself, and who says so. */
interface Overlapping {
  readonly overlap: Overlap;
  readonly at: string;
}

/**
 * Finds out what files have to do with each other's functions: who does not wait for them, who runs them next to themselves, and
 * what they do that is a step of their callers.
 */
export function findElsewhere(
  graph: CallGraph,
  facts: ReadonlyMap<string, FileFacts>,
  resolve: (from: string, specifier: string) => string | undefined,
  isLoaded: (file: string) => boolean,
): Map<string, Elsewhere> {
  const { calls, handed, functions } = graph;
  const placed = ({ callee, file, end }: Run): string => `${callee} ${file} ${String(end)}`;
  const direct = new Set(calls.map(placed));
  const byValue = valueRuns(facts, resolve).filter((run) => !direct.has(placed(run)));
  const all = [...calls, ...inlineRuns(functions.values()), ...byValue];
  const byCallee = groupBy<Run>(all, ({ callee }) => callee);
  const byFile = groupBy(calls, ({ file }) => file);
  const doneBy = actsByFunction(facts, byCallee);
  const touchedBy = filesByFunction(graph, byCallee);
  const overlaps = overlapsByFunction(graph, byCallee, isLoaded);
  const torn = findTornSteps({
    graph,
    overlapOf: (key) => overlaps.get(key)?.overlap,
    touchedBy: filesOf,
    rename: nameFor,
  });
  const rules = new Map(handed.flatMap(({ callee, rule }) => (rule === undefined ? [] : [[callee, rule] as const])));
  const found = new Map<string, { functions: FunctionElsewhere[]; calls: CallElsewhere[] }>();
  const of = (file: string): { functions: FunctionElsewhere[]; calls: CallElsewhere[] } => {
    const there = found.get(file) ?? { functions: [], calls: [] };
    found.set(file, there);
    return there;
  };
  for (const { key, file, fact } of functions.values()) {
    const overlap = overlaps.get(key);
    const rule = rules.get(key);
    const started = fact.async ? startedBy(key, file) : undefined;
    const tornCalls = torn.get(key);
    if (overlap === undefined && rule === undefined && !started && !tornCalls) continue;
    of(file).functions.push({
      start: fact.id,
      ...(overlap && { overlap: overlap.overlap, overlapAt: overlap.at }),
      ...(rule !== undefined && { rule }),
      ...(started && { started }),
      ...(tornCalls && { torn: tornCalls }),
    });
  }
  for (const call of calls) {
    const callee = functions.get(call.callee);
    const acts = [...(doneBy.get(call.callee) ?? [])].sort();
    if (!callee || callee.file === call.file || acts.length === 0) continue;
    const { reads, writes } = asCalled(call);
    const { start, end } = call;
    of(call.file).calls.push({ start, end, acts, reads: [...reads], writes: [...writes] });
  }
  return found;

  /** What is done after calls that nobody waits for; undefined when all are waited for, or nothing comes after them. */
  function startedBy(key: string, home: string): readonly StartedBefore[] | undefined {
    const acts = new Map<Act | undefined, StartedBefore>();
    const seen = new Set<string>();
    const visit = (callee: string, startedAt: string | undefined, isOutside: boolean, depth: number): void => {
      const isStarted = startedAt !== undefined;
      if (depth > MAX_CALL_DEPTH || seen.has(`${callee} ${isStarted} ${isOutside}`)) return;
      seen.add(`${callee} ${isStarted} ${isOutside}`);
      for (const call of byCallee.get(callee) ?? []) {
        const at = startedAt ?? (call.run.runsOn === true ? placeOf(call) : undefined);
        if (at === undefined && !call.run.early) continue;
        // What the file itself shows is looked at there.
        const isSeenHere = isOutside || call.file !== home;
        if (at !== undefined && isSeenHere) {
          const runsOn = call.caller !== null || (call.run.after ?? []).length > 0;
          if (runsOn && acts.size === 0) acts.set(undefined, { at });
          for (const act of actsAfter(call)) if (!acts.has(act)) acts.set(act, { act, at });
        }
        if (call.caller !== null && call.caller !== callee) visit(call.caller, at, isSeenHere, depth + 1);
      }
    };
    visit(key, undefined, false, 0);
    return acts.size > 0 ? [...acts.values()] : undefined;
  }

  function actsAfter({ file, caller, run }: Run): Act[] {
    const ranges = run.after ?? [];
    if (ranges.length === 0) return [];
    const isAfter = (start: number): boolean => ranges.some(([from, to]) => start >= from && start < to);
    const id = caller === null ? null : Number(caller.slice(caller.lastIndexOf('#') + 1));
    const own = (facts.get(file)?.acts ?? []).filter((one) => one.caller === id && isAfter(one.start));
    const called = (byFile.get(file) ?? []).filter((one) => one.caller === caller && isAfter(one.start));
    return [...own.map(({ act }) => act), ...called.flatMap(({ callee }) => [...(doneBy.get(callee) ?? [])])];
  }

  function filesOf(call: GraphCall): Touched {
    const touched = touchedBy.get(call.callee);
    const named = (names: ReadonlySet<string> = new Set()): Set<string> =>
      new Set([...names].map((one) => nameFor(one, call)));
    return { reads: named(touched?.reads), writes: named(touched?.writes) };
  }

  function asCalled(call: GraphCall): Touched {
    const { reads, writes } = filesOf(call);
    // What it reads and writes itself is looked at where it stands.
    return { reads: new Set([...reads].filter((one) => !writes.has(one))), writes };
  }

  function nameFor(name: string, { callee, run }: GraphCall): string {
    return renamedFile(name, givenTo(functions.get(callee), run.args));
  }
}

/** Callbacks that are written out where they are run. */
function inlineRuns(functions: Iterable<GraphFunction>): Run[] {
  return [...functions].flatMap(({ key, file, fact: { inline } }): Run[] => {
    if (!inline) return [];
    const { caller, line, ...run } = inline;
    return [{ caller: caller === null ? null : functionKey(file, caller), callee: key, file, line, run }];
  });
}

/** Calls that run functions that came there as values. What they start one after the other are different functions. */
function valueRuns(
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

/** What the parameters of a function stand for in a call. */
function givenTo(callee: GraphFunction | undefined, args: readonly string[] = []): Map<string, string> {
  const params = callee?.fact.params ?? [];
  return new Map(
    params.flatMap((param, index): [string, string][] => {
      const value = args[index];
      return param !== '' && value ? [[param, value]] : [];
    }),
  );
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** What functions do, those that they call included. */
function actsByFunction(
  facts: ReadonlyMap<string, FileFacts>,
  byCallee: ReadonlyMap<string, readonly Run[]>,
): Map<string, Set<Act>> {
  const found = new Map<string, Set<Act>>();
  const add = (key: string, acts: Iterable<Act>): boolean => {
    const there = found.get(key) ?? new Set<Act>();
    const before = there.size;
    for (const act of acts) there.add(act);
    found.set(key, there);
    return there.size > before;
  };
  const queue = new Set<string>();
  for (const [file, { acts }] of facts)
    for (const { act, caller } of acts as readonly ActFact[])
      if (caller !== null && add(functionKey(file, caller), [act])) queue.add(functionKey(file, caller));
  for (const key of queue) {
    queue.delete(key);
    for (const { caller } of byCallee.get(key) ?? [])
      if (caller !== null && add(caller, found.get(key) ?? [])) queue.add(caller);
  }
  return found;
}

/** The files that functions touch, those that they call in other files included. */
function filesByFunction(
  { functions }: CallGraph,
  byCallee: ReadonlyMap<string, readonly Run[]>,
): Map<string, Touched> {
  const found = new Map<string, { reads: Set<string>; writes: Set<string> }>();
  for (const { key, fact } of functions.values())
    if (fact.touches) found.set(key, { reads: new Set(fact.touches.reads), writes: new Set(fact.touches.writes) });
  let changed = new Set(found.keys());
  for (let depth = 0; depth < MAX_CALL_DEPTH && changed.size > 0; depth += 1) {
    const next = new Set<string>();
    for (const key of changed) {
      const touched = found.get(key);
      const callee = functions.get(key);
      if (!touched || !callee) continue;
      for (const { caller, run } of byCallee.get(key) ?? []) {
        if (caller === null || caller === key) continue;
        const given = givenTo(callee, run.args);
        const there = found.get(caller) ?? { reads: new Set<string>(), writes: new Set<string>() };
        const before = there.reads.size + there.writes.size;
        for (const one of [...touched.reads]) there.reads.add(renamedFile(one, given));
        for (const one of [...touched.writes]) there.writes.add(renamedFile(one, given));
        found.set(caller, there);
        if (there.reads.size + there.writes.size > before) next.add(caller);
      }
    }
    changed = next;
  }
  return found;
}

/** Where a call stands: `file:line`, or its file. */
function placeOf({ file, line }: Run): string {
  return line === undefined ? file : `${file}:${line}`;
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

/** Why runs of functions overlap, as far as other files show it. */
function overlapsByFunction(
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
