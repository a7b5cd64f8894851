import type { Closure } from '../analysis/promotion/closure';
import type { CallGraph, GraphFunction } from '../analysis/promotion/graph';

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
  readonly becomeAsync: readonly FunctionAt[];
  /** Where a call is awaited from now on. */
  readonly calls: readonly FunctionAt[];
  /** Those whose exported type changes. */
  readonly exported: readonly FunctionAt[];
}

/** A function that blocks (or leads to one that does) and stays sync, with what stands in the way. */
export interface CutPoint extends FunctionAt {
  readonly reason: string;
  readonly at: { readonly file: string; readonly line: number };
}

/** What a promotion over a project does, for review. */
export interface ClosurePlan {
  readonly sets: readonly ClosureSet[];
  readonly cuts: readonly CutPoint[];
}

/** Puts a closure into words that a reviewer can check. */
export function closurePlan(graph: CallGraph, { promoted, blocked, unreached }: Closure): ClosurePlan {
  const setOf = components(graph, promoted);
  const sets = new Map<
    string,
    { roots: Map<string, FunctionAt>; becomeAsync: FunctionAt[]; calls: FunctionAt[]; exported: FunctionAt[] }
  >();
  const exported = new Set(
    [...new Set([...promoted].map((key) => graph.functions.get(key)?.file ?? ''))].flatMap((file) =>
      graph.exportedBy(file),
    ),
  );
  for (const key of promoted) {
    const fn = graph.functions.get(key);
    const id = setOf(key);
    const set = sets.get(id) ?? { roots: new Map<string, FunctionAt>(), becomeAsync: [], calls: [], exported: [] };
    sets.set(id, set);
    if (!fn) continue;
    // What a test sees throw is no function of the program: its call is named below, and the function around that may go.
    if (fn.fact.role !== 'thrown') set.becomeAsync.push(placeOf(fn));
    if (exported.has(key)) set.exported.push(placeOf(fn));
  }
  const known = new Set<string>();
  for (const { caller, callee, file, line, start, form } of graph.calls) {
    const set = promoted.has(callee) ? sets.get(setOf(callee)) : undefined;
    if (!set) continue;
    const root = caller === null || promoted.has(caller) ? undefined : graph.functions.get(caller);
    if (root) set.roots.set(root.key, placeOf(root));
    // The same call can be found by two names of what is called.
    const place = `${callee} ${file} ${start}`;
    if (form === 'settled' || known.has(place)) continue;
    known.add(place);
    set.calls.push({ name: graph.functions.get(callee)?.fact.name ?? '', file, line });
  }
  const callers = new Set(
    graph.calls.flatMap(({ caller, callee }) => (promoted.has(callee) || unreached.has(callee) ? [caller] : [])),
  );
  const cuts = [...blocked].flatMap(([key, { obstacle, file }]): CutPoint[] => {
    const fn = graph.functions.get(key);
    if (!fn || !callers.has(key)) return [];
    return [{ ...placeOf(fn), reason: obstacle.reason, at: { file, line: obstacle.at.line } }];
  });
  return { sets: [...sets.values()].map((set) => ({ ...set, roots: [...set.roots.values()] })), cuts };
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
