import type { CallGraph, GraphCall, GraphFunction } from './graph';
import type { Obstacle } from './types';

/** What stands in the way of a function: an obstacle of its own, or of one of its callers. */
export interface Blocker {
  readonly obstacle: Obstacle;
  /** The file of `obstacle.at`. */
  readonly file: string;
  /** The function that has the obstacle; null: the place of a call. */
  readonly owner: string | null;
}

export interface Closure {
  /** Functions that become async, together. */
  readonly promoted: ReadonlySet<string>;
  /** Why the others that block (or call one that blocks) stay as they are. */
  readonly blocked: ReadonlyMap<string, Blocker>;
  /** Functions that could become async, but no async function reaches them. */
  readonly unreached: ReadonlySet<string>;
  /** Functions with a blocking call, the async ones among them. */
  readonly blocking: ReadonlySet<string>;
}

export interface ClosureOptions {
  /** Functions with a blocking call that would be awaited. */
  readonly blocking: ReadonlySet<string>;
  /** Further obstacles, by function: calls that turned out not to be awaitable. */
  readonly obstacles?: ReadonlyMap<string, Obstacle>;
  /** Start from these functions only, instead of from all that async functions reach. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Finds the sets of functions that can turn async together: all callers of each are async already or turn async too. A caller
 * that cannot takes everything with it that it calls.
 */
export function promotionClosure(graph: CallGraph, options: ClosureOptions): Closure {
  const links = linksOf(graph);
  const waiting = follow(links.callers, [...options.blocking], () => true);
  const blocked = findBlocked(graph, links, options.obstacles ?? new Map(), waiting);
  const candidates = callersOf(
    links,
    [...options.blocking].filter((key) => !blocked.has(key) && isSync(graph.functions.get(key))),
    (key) => !blocked.has(key) && isSync(graph.functions.get(key)),
  );
  const promoted = findPromoted(graph, links, candidates, options.only);
  const unreached = new Set([...candidates].filter((key) => !promoted.has(key)));
  return { promoted, blocked, unreached, blocking: options.blocking };
}

interface Links {
  readonly callees: ReadonlyMap<string, ReadonlySet<string>>;
  readonly callers: ReadonlyMap<string, ReadonlySet<string>>;
}

function linksOf({ calls, couples }: CallGraph): Links {
  const callees = new Map<string, Set<string>>();
  const callers = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, from: string, to: string): void =>
    void (map.get(from) ?? map.set(from, new Set()).get(from))?.add(to);
  const link = (caller: string, callee: string): void => {
    add(callees, caller, callee);
    add(callers, callee, caller);
  };
  for (const { caller, callee } of calls) if (caller !== null) link(caller, callee);
  for (const [a, b] of couples) {
    link(a, b);
    link(b, a);
  }
  return { callees, callers };
}

/** What cannot become async, and everything that it calls. */
function findBlocked(
  graph: CallGraph,
  links: Links,
  further: ReadonlyMap<string, Obstacle>,
  waiting: ReadonlySet<string>,
): Map<string, Blocker> {
  const blocked = new Map<string, Blocker>();
  const queue: string[] = [];
  const block = (key: string, blocker: Blocker): void => {
    if (blocked.has(key) || !isSync(graph.functions.get(key))) return;
    blocked.set(key, blocker);
    queue.push(key);
  };
  for (const { key, file, obstacle } of graph.functions.values()) {
    if (obstacle) block(key, { obstacle, file: obstacle.file ?? file, owner: key });
  }
  for (const [key, obstacle] of further)
    block(key, { obstacle, file: obstacle.file ?? graph.functions.get(key)?.file ?? '', owner: null });
  const mixed = mixedCalls(graph, waiting);
  for (const call of graph.calls) {
    const obstacle = callObstacle(call, graph) ?? mixed.get(call);
    if (obstacle) block(call.callee, { obstacle, file: obstacle.file ?? call.file, owner: null });
  }
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const blocker = blocked.get(key);
    if (blocker) for (const callee of links.callees.get(key) ?? []) block(callee, blocker);
  }
  return blocked;
}

/** Why one call stands in the way of what it calls. */
function callObstacle(call: GraphCall, graph: CallGraph): Obstacle | undefined {
  const callee = graph.functions.get(call.callee)?.fact;
  if (!callee || callee.async) return undefined;
  if (call.obstacle) return call.obstacle;
  const because = (reason: string): Obstacle => ({ reason, at: call });
  if (call.form === 'thenable') return because('helper-gives-promise');
  // A plain value is the same for who waits for it later.
  if (call.form === 'combined' && callee.givesPlain !== true) return because('helper-gives-promise');
  if (callee.givesPromise && call.form !== 'settled') return because('helper-gives-promise');
  // Array methods pass an index and the array, too.
  if (call.form === 'each' && callee.arity !== 1) return because('helper-escapes');
  const iterates = call.form === 'iterate' || call.form === 'delegate';
  if (callee.generator && !iterates) return because('helper-generator-consumed');
  return undefined;
}

/**
 * Calls that run functions which give promises today (or may), or others: a wait would take the promise from who wants that.
 * @param waiting functions that get a wait if they become async: today they give what comes after that
 */
function mixedCalls({ calls, functions }: CallGraph, waiting: ReadonlySet<string>): Map<GraphCall, Obstacle> {
  const byPlace = new Map<string, GraphCall[]>();
  for (const call of calls) {
    const key = `${call.file} ${call.start} ${call.end}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), call]);
  }
  const found = new Map<GraphCall, Obstacle>();
  for (const group of byPlace.values()) {
    const isMixed = group.some(({ callee }) => {
      const fact = functions.get(callee)?.fact;
      return fact?.givesPlain !== true && (fact?.async === true || fact?.givesPromise === true || !waiting.has(callee));
    });
    for (const call of isMixed && group.length > 1 ? group : [])
      if (!isPassedOn(call, functions)) found.set(call, { reason: 'helper-one-of-several', at: call });
  }
  return found;
}

/** Somebody waits for the call already, or the async function that it is the result of gives the same either way. */
function isPassedOn({ form, caller, run }: GraphCall, functions: CallGraph['functions']): boolean {
  if (form === 'settled') return true;
  return run.returned === true && caller !== null && functions.get(caller)?.fact.async === true;
}

/** The functions of `within` that lead to one of `from`, with those. */
function callersOf(links: Links, from: readonly string[], within: (key: string) => boolean): Set<string> {
  return follow(links.callers, from, within);
}

function follow(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: readonly string[],
  within: (key: string) => boolean,
): Set<string> {
  const found = new Set(from);
  const queue = [...from];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const next of edges.get(key) ?? []) {
      if (found.has(next) || !within(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}

/** The candidates that asynchronous code gets to, with all of their callers; and, those being async then, what they get to. */
function findPromoted(
  graph: CallGraph,
  links: Links,
  candidates: ReadonlySet<string>,
  only: ReadonlySet<string> | undefined,
): Set<string> {
  const isCandidate = (key: string): boolean => candidates.has(key);
  const roots = only ? [...only].filter(isCandidate) : rootsOf(graph, links, candidates);
  let promoted = new Set(roots);
  for (;;) {
    const reached = follow(links.callees, [...promoted], isCandidate);
    const next = callersOf(links, [...reached], isCandidate);
    if (next.size === promoted.size || only) return next;
    promoted = next;
  }
}

/** The candidates that asynchronous code calls itself. */
function rootsOf(graph: CallGraph, links: Links, candidates: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const { key, fact } of graph.functions.values()) {
    if (fact.role === 'reaction') found.add(key);
    if (fact.async) for (const callee of links.callees.get(key) ?? []) found.add(callee);
  }
  for (const { caller, callee, form } of graph.calls) if (caller === null && form === 'settled') found.add(callee);
  return [...found].filter((key) => candidates.has(key));
}

function isSync(fn: GraphFunction | undefined): boolean {
  return fn !== undefined && !fn.fact.async;
}
