import type { CallGraph, GraphCall, GraphFunction } from '../analysis/promotion/graph';
import type { Step } from '../analysis/promotion/types';
import { overlaps } from '../analysis/hazards/flow';
import { MAX_CALL_DEPTH } from '../analysis/maxCallDepth';
import type { TornCall } from '../plan/types';

/** What `findElsewhere` knows of functions and calls. */
export interface StepsInput {
  readonly graph: CallGraph;
  /** Why runs of a function overlap, as far as other files show it. */
  readonly overlapOf: (key: string) => 'batch' | 'event' | undefined;
  /** The files that a sync function looks at and changes, as a call of it names them. */
  readonly touchedBy: (call: GraphCall) => { readonly reads: Iterable<string>; readonly writes: Iterable<string> };
  /** The name of a file for who calls: what the callee was given under its own names. */
  readonly rename: (name: string, call: GraphCall) => string;
}

/** A new wait: the function that it is in, and where the call starts. */
interface Wait {
  readonly key: string;
  readonly start: number;
}

/** Something that was looked at, in which function, and the new waits since. */
interface Look {
  readonly key: string;
  readonly waits: ReadonlySet<Wait>;
}

interface State {
  readonly looks: ReadonlyMap<string, Look>;
  readonly isLive: boolean;
}

/** Where the steps are that are gone through. */
interface Place {
  readonly at: GraphFunction;
  /** Gives names of files the names that they have for the function that all began with. */
  readonly named: (name: string) => string;
  readonly depth: number;
}

/** No more steps than these are gone through for one function. */
const MAX_STEPS = 5000;

const fresh: State = { looks: new Map(), isLive: true };

/**
 * Finds the new waits that let events in between a look at a file (or table) and its change, where functions of several files do these
 * one after the other. An await of a function that had nothing to wait for let no event in.
 *
 * @returns by the key of the function that a call with a new wait is in
 */
export function findTornSteps(input: StepsInput): Map<string, TornCall[]> {
  const { graph, overlapOf } = input;
  const calls = new Map(graph.calls.map((call) => [callKey(call.caller ?? '', call.start), call]));
  const relevant = relevantFunctions(graph);
  const lasting = lastingFunctions(graph, calls);
  const torn = new Map<string, TornCall[]>();
  for (const one of graph.functions.values()) {
    const overlap = one.fact.overlap ?? overlapOf(one.key);
    if (overlap !== 'event' || !relevant.has(one.key)) continue;
    for (const { key, start } of tornIn(one, { ...input, calls, relevant, lasting })) {
      const list = torn.get(key) ?? [];
      if (!list.some((known) => known.start === start)) list.push({ start, code: 'check-then-act' });
      torn.set(key, list);
    }
  }
  return torn;
}

interface Known extends StepsInput {
  readonly calls: ReadonlyMap<string, GraphCall>;
  readonly relevant: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
}

/** Goes through the steps of one function, those of the functions that it waits for included. */
function tornIn(root: GraphFunction, { graph, calls, relevant, lasting, touchedBy, rename }: Known): Set<Wait> {
  const torn = new Set<Wait>();
  let left = MAX_STEPS;
  run(root.fact.steps ?? [], fresh, { at: root, named: (name) => name, depth: 0 });
  return torn;

  function run(steps: readonly Step[], before: State, place: Place): State {
    let state = before;
    for (const step of steps) {
      if (!state.isLive || left <= 0) return state;
      left -= 1;
      state = take(step, state, place);
    }
    return state;
  }

  function take(step: Step, state: State, place: Place): State {
    const { at, named } = place;
    switch (step.kind) {
      case 'wait':
        return fresh;
      case 'end':
        return { ...state, isLive: false };
      case 'ways':
        return join(step.parts.map((way) => run(way, state, place)));
      case 'try': {
        const [tried = [], handler = []] = step.parts;
        const done = run(tried, state, place);
        return join([done, run(handler, { ...done, isLive: true }, place)]);
      }
      case 'loop': {
        const [body = []] = step.parts;
        const once = run(body, state, place);
        return join([state, once, run(body, once, place)]);
      }
      case 'touch': {
        const seen = look(state, step.reads.map(named), at.key);
        const after = step.waits ? cross(seen, { key: at.key, start: step.start }) : seen;
        return change(after, step.writes.map(named), at.key);
      }
      case 'call':
        return call(step, state, place);
    }
  }

  function call(step: Step & { kind: 'call' }, state: State, { at, named, depth }: Place): State {
    const found = calls.get(callKey(at.key, step.start));
    const callee = found && graph.functions.get(found.callee);
    if (!callee) return step.isAwaited ? fresh : state;
    if (step.isAwaited && lasting.has(callee.key)) return fresh;
    if (!callee.fact.async) {
      const { reads, writes } = touchedBy(found);
      return change(look(state, [...reads].map(named), callee.key), [...writes].map(named), callee.key);
    }
    if (!step.isAwaited) return state;
    if (depth >= MAX_CALL_DEPTH) return fresh;
    if (!relevant.has(callee.key)) return state;
    const outer = (name: string): string => named(rename(name, found));
    return { ...run(callee.fact.steps ?? [], state, { at: callee, named: outer, depth: depth + 1 }), isLive: true };
  }

  function change(state: State, names: readonly string[], changing: string): State {
    const looks = new Map(state.looks);
    for (const [name, { waits, key: looking }] of state.looks) {
      if (!names.some((one) => overlaps(one, name))) continue;
      looks.delete(name);
      for (const wait of waits) if (!isSeenAlone([looking, changing, wait.key])) torn.add(wait);
    }
    return { ...state, looks };
  }

  /** What one function does, or one file, is looked at there. */
  function isSeenAlone(keys: readonly string[]): boolean {
    const isOne = keys.every((key) => key === keys[0]);
    return isOne || keys.every((key) => graph.functions.get(key)?.file === root.file);
  }
}

function callKey(caller: string, start: number): string {
  return `${caller} ${String(start)}`;
}

function look(state: State, names: readonly string[], key: string): State {
  if (names.length === 0) return state;
  const looks = new Map(state.looks);
  for (const name of names) if (!looks.has(name)) looks.set(name, { key, waits: new Set() });
  return { ...state, looks };
}

function cross(state: State, wait: Wait): State {
  const looks = [...state.looks].map(
    ([name, { key, waits }]) => [name, { key, waits: new Set([...waits, wait]) }] as const,
  );
  return { ...state, looks: new Map(looks) };
}

function join(states: readonly State[]): State {
  const live = states.filter(({ isLive }) => isLive);
  const looks = new Map<string, Look>();
  for (const state of live)
    for (const [name, one] of state.looks) {
      const there = looks.get(name);
      looks.set(name, there ? { ...there, waits: new Set([...there.waits, ...one.waits]) } : one);
    }
  return { looks, isLive: live.length > 0 };
}

/** Async functions that wait for more than what is known to be done: an event may come in while others wait for them. */
function lastingFunctions({ functions }: CallGraph, calls: ReadonlyMap<string, GraphCall>): Set<string> {
  const found = new Set<string>();
  const waitingFor = new Map<string, Set<string>>();
  const read = (key: string, steps: readonly Step[]): void => {
    for (const step of steps) {
      if (step.kind === 'wait') found.add(key);
      if ('parts' in step) for (const part of step.parts) read(key, part);
      if (step.kind !== 'call' || !step.isAwaited) continue;
      const callee = calls.get(callKey(key, step.start))?.callee;
      if (callee === undefined) found.add(key);
      else waitingFor.set(callee, (waitingFor.get(callee) ?? new Set()).add(key));
    }
  };
  for (const { key, fact } of functions.values()) {
    read(key, fact.steps ?? []);
    if (!fact.async && fact.givesPromise) found.add(key);
  }
  // A set yields what is added to it meanwhile.
  for (const key of found) for (const caller of waitingFor.get(key) ?? []) found.add(caller);
  return found;
}

/** Functions that look at files or change them, and those that call them. */
function relevantFunctions({ functions, calls }: CallGraph): Set<string> {
  const callers = new Map<string, string[]>();
  for (const { caller, callee } of calls)
    if (caller !== null) callers.set(callee, [...(callers.get(callee) ?? []), caller]);
  const found = new Set<string>();
  for (const { key, fact } of functions.values()) if (fact.touches ?? touches(fact.steps)) found.add(key);
  for (const key of found) for (const caller of callers.get(key) ?? []) found.add(caller);
  return found;
}

function touches(steps: readonly Step[] = []): boolean {
  return steps.some((step) => step.kind === 'touch' || ('parts' in step && step.parts.some(touches)));
}
