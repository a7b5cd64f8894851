import type { Blocker, Closure } from '../analysis/promotion/closure';
import { type CallGraph, functionKey, type GraphFunction } from '../analysis/promotion/graph';
import type { FilePlan } from '../plan/types';
import type { LocatedDouble } from './doubles';

/** A function, for reports. */
export interface FunctionAt {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** One set of functions that turn async together. */
export interface ClosureSet {
  /** Async functions that get to them. */
  readonly roots: readonly FunctionAt[];
  /** Functions, types of functions, and callbacks that are called where they stand. */
  readonly becomeAsync: readonly FunctionAt[];
  /** Where a call is awaited from now on. */
  readonly calls: readonly FunctionAt[];
  /** What stands in for them in tests and gives promises from now on. */
  readonly doubles: readonly FunctionAt[];
  /** Those whose exported type changes. */
  readonly exported: readonly FunctionAt[];
}

/** A function that blocks (or leads to one that does) and stays sync although async code gets to it, with what stands in the way. */
export interface CutPoint extends FunctionAt {
  readonly reason: string;
  readonly at: { readonly file: string; readonly line: number };
}

/** What a promotion over a project does, for review. */
export interface ClosurePlan {
  readonly sets: readonly ClosureSet[];
  readonly cuts: readonly CutPoint[];
}

type DraftSet = { [K in keyof ClosureSet]: FunctionAt[] } & { readonly rootKeys: Set<string> };

/**
 * Puts a closure into words that a reviewer can check.
 * @param plans what becomes of each file, by name
 * @param doubles what stands in for functions in tests, by key
 */
export function closurePlan(
  graph: CallGraph,
  closure: Closure,
  plans: ReadonlyMap<string, FilePlan>,
  doubles: ReadonlyMap<string, readonly LocatedDouble[]>,
): ClosurePlan {
  const { promoted } = closure;
  const setOf = components(graph, promoted);
  const sets = new Map<string, DraftSet>();
  const at = (key: string): DraftSet => {
    const id = setOf(key);
    const empty = { roots: [], becomeAsync: [], calls: [], doubles: [], exported: [], rootKeys: new Set<string>() };
    const set = sets.get(id) ?? empty;
    sets.set(id, set);
    return set;
  };
  addFunctions(graph, promoted, at, doubles);
  addCalls(graph, promoted, at);
  addCallbacks(graph, promoted, at, plans);
  return { sets: [...sets.values()].map(({ rootKeys: _, ...set }) => set), cuts: cutsOf(graph, closure) };
}

function addFunctions(
  graph: CallGraph,
  promoted: ReadonlySet<string>,
  at: (key: string) => DraftSet,
  doubles: ReadonlyMap<string, readonly LocatedDouble[]>,
): void {
  const files = new Set([...promoted].flatMap((key) => graph.functions.get(key)?.file ?? []));
  const exported = new Set([...files].flatMap((file) => graph.exportedBy(file)));
  for (const key of promoted) {
    const set = at(key);
    const fn = graph.functions.get(key);
    if (!fn) continue;
    // What a test sees throw may go, with nothing but its call left: it is among the callbacks where it stays.
    if (fn.fact.role !== 'thrown') set.becomeAsync.push(placeOf(fn));
    if (exported.has(key)) set.exported.push(placeOf(fn));
    for (const { file, line, edits } of doubles.get(key) ?? [])
      if (edits.length > 0) set.doubles.push({ name: fn.fact.name, file, line });
  }
}

function addCalls(graph: CallGraph, promoted: ReadonlySet<string>, at: (key: string) => DraftSet): void {
  const known = new Set<string>();
  for (const { caller, callee, file, line, start, form } of graph.calls) {
    if (!promoted.has(callee)) continue;
    const set = at(callee);
    const root = caller === null || promoted.has(caller) ? undefined : graph.functions.get(caller);
    if (root && !set.rootKeys.has(root.key)) {
      set.rootKeys.add(root.key);
      set.roots.push(placeOf(root));
    }
    // The same call can be found by two names of what is called.
    const place = `${callee} ${file} ${start}`;
    if (form === 'settled' || known.has(place)) continue;
    known.add(place);
    set.calls.push({ name: graph.functions.get(callee)?.fact.name ?? '', file, line });
  }
}

/** Callbacks belong to the function around them, or to what is awaited in them. */
function addCallbacks(
  graph: CallGraph,
  promoted: ReadonlySet<string>,
  at: (key: string) => DraftSet,
  plans: ReadonlyMap<string, FilePlan>,
): void {
  for (const [file, { callbacks = [] }] of plans) {
    for (const { name, line, start, end, around } of callbacks) {
      const own = around === null ? undefined : functionKey(file, around);
      const key =
        own !== undefined && promoted.has(own)
          ? own
          : graph.calls.find(
              (call) => call.file === file && call.start >= start && call.end <= end && promoted.has(call.callee),
            )?.callee;
      if (key !== undefined) at(key).becomeAsync.push({ name, file, line });
    }
  }
}

/** What stands in the way itself, of all that stays sync because of it. */
function cutsOf(graph: CallGraph, { blocked, blocking }: Closure): CutPoint[] {
  const reached = reachedFunctions(graph);
  const first = new Map<Blocker, string>();
  const counts = new Set<Blocker>();
  for (const [key, blocker] of blocked) {
    if (!first.has(blocker)) first.set(blocker, key);
    if (blocking.has(key) && reached.has(key)) counts.add(blocker);
  }
  return [...first].flatMap(([blocker, key]): CutPoint[] => {
    const fn = graph.functions.get(blocker.owner ?? key);
    if (!fn || !counts.has(blocker)) return [];
    const { obstacle, file } = blocker;
    return [{ ...placeOf(fn), reason: obstacle.reason, at: { file, line: obstacle.at.line } }];
  });
}

/** The sync functions that async ones get to. */
function reachedFunctions({ functions, calls }: CallGraph): Set<string> {
  const callees = new Map<string, string[]>();
  const found = new Set<string>();
  for (const { caller, callee, form } of calls) {
    const fact = caller === null ? undefined : functions.get(caller)?.fact;
    if (caller === null ? form === 'settled' : fact?.async === true || fact?.role === 'reaction') found.add(callee);
    else if (caller !== null) callees.set(caller, [...(callees.get(caller) ?? []), callee]);
  }
  for (const key of found) for (const callee of callees.get(key) ?? []) found.add(callee);
  return found;
}

function placeOf({ fact, file }: GraphFunction): FunctionAt {
  return { name: fact.name, file, line: fact.at.line };
}

/** Functions that call each other belong together: gives the name of the set of each. */
function components({ calls, couples }: CallGraph, within: ReadonlySet<string>): (key: string) => string {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    while (parent.has(at)) at = parent.get(at) ?? at;
    return at;
  };
  const join = (a: string, b: string): void => {
    if (!within.has(a) || !within.has(b)) return;
    const [one, other] = [find(a), find(b)];
    if (one !== other) parent.set(one, other);
  };
  for (const { caller, callee } of calls) if (caller !== null) join(caller, callee);
  for (const [a, b] of couples) join(a, b);
  return find;
}
