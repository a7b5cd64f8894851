import { type CallGraph, functionKey, type GraphCall, type GraphFunction } from '../analysis/promotion/graph';
import type { ActFact, FileFacts } from '../analysis/promotion/types';
import { MAX_CALL_DEPTH } from '../analysis/maxCallDepth';
import { renamedFile } from '../analysis/hazards/helperEffects';
import { groupBy } from './groupBy';
import { overlapsByFunction } from './overlapsByFunction';
import { inlineRuns, placeOf, type Run, valueRuns } from './runs';
import { findTornSteps } from './tornSteps';
import type { Act, CallElsewhere, Elsewhere, FunctionElsewhere, StartedBefore } from '../plan/types';

interface Touched {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
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
