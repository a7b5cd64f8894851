import { ANY, CONSTRUCTOR, ELEMENT, INSTANCE, listenersOf, SOME } from './members';
import { listening, type MethodFlow, methodFlows } from './methods';
import type { ValueCall, ValueFacts, ValueRun } from './types';
import { createValueStore, type Fn } from './valueStore';

/** What came of following the values. */
export interface SolvedValues {
  /** The calls that may run each function, by what the function is called. */
  readonly runs: ReadonlyMap<string, readonly ValueRun[]>;
  /**
   * Where other files may get at a function as a value: the specifiers of the modules that it is handed to, `''` for what the file
   * itself exports with such functions in it.
   */
  handedOut(file: string): ReadonlyMap<string, ReadonlySet<string>>;
}

/** More rounds than this follow no chain that somebody would write. */
const MAX_ROUNDS = 12;

/**
 * Finds the calls that may run each function because it came there as a value: through variables, parameters, lists, tables,
 * listeners and what functions give.
 *
 * @param files what each file says
 * @param resolve the file that a specifier leads to, if it is one of these
 * @param keyOf what to call a function that starts at an offset of a file
 */
export function solveValues(
  files: ReadonlyMap<string, ValueFacts>,
  resolve: (from: string, specifier: string) => string | undefined,
  keyOf: (file: string, id: number) => string,
): SolvedValues {
  const store = createValueStore();
  const { find, functionsOf, membersOf, objectOf, reachedFrom, member, put, add, equal, flow } = store;
  const offsets = new Map<string, number>();
  const functions = new Map<string, Fn>();
  let count = 0;
  for (const [file, facts] of files) {
    offsets.set(file, count);
    for (let index = countOf(facts); index > 0; index -= 1) count = store.fresh() + 1;
  }
  const at = (file: string, value: number): number => (offsets.get(file) ?? 0) + value;
  for (const [file, facts] of files) load(file, facts);
  for (const [file, facts] of files) link(file, facts);
  const runs = new Map<string, Map<string, ValueRun>>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    for (const [file, { calls }] of files) for (const call of calls) follow(file, call);
    if (!store.hasChanged()) break;
  }
  return { runs: new Map([...runs].map(([key, found]) => [key, [...found.values()]])), handedOut };

  function handedOut(file: string): Map<string, Set<string>> {
    const facts = files.get(file);
    if (!facts) return new Map();
    const { imports, exports, calls, members } = facts;
    const found = new Map<string, Set<string>>();
    // Methods are called by their names, which others look for.
    const instances = new Set(
      members.flatMap(([, name, value]) => (name === INSTANCE ? [objectOf(at(file, value))] : [])),
    );
    const modules = new Map<number, string>();
    const hand = (fns: Iterable<Fn>, specifier: string): void => {
      for (const { key } of fns) found.set(key, (found.get(key) ?? new Set()).add(specifier));
    };
    for (const [value, specifier] of imports)
      for (const root of within(at(file, value), instances)) {
        for (const alias of reachedFrom(root)) modules.set(alias, specifier);
        hand(functionsOf(root), specifier);
      }
    for (const { callee, receiver, args } of calls) {
      const called = [callee, receiver].flatMap((value) =>
        value === null ? [] : (modules.get(find(at(file, value))) ?? []),
      );
      for (const specifier of called)
        for (const value of args)
          if (value !== null) for (const root of within(at(file, value))) hand(functionsOf(root), specifier);
    }
    const exported = exports.flatMap(([name, value]) =>
      name === ANY ? [...membersOf(at(file, value)).values()] : [at(file, value)],
    );
    for (const value of exported)
      for (const root of within(value, instances)) if (root !== find(value)) hand(functionsOf(root), '');
    return found;
  }

  /** A group and those of its members, and of theirs; of `named` ones only what they hold without a name. */
  function within(value: number, named: ReadonlySet<number> = new Set()): Set<number> {
    const found = new Set([find(value)]);
    for (const root of found)
      for (const [name, one] of membersOf(root))
        if (!named.has(objectOf(root)) || name === ELEMENT || name === SOME || name.startsWith('@on'))
          found.add(find(one));
    return found;
  }

  function load(file: string, facts: ValueFacts): void {
    for (const { value, ...fn } of facts.functions) {
      const key = keyOf(file, fn.id);
      const known = functions.get(key) ?? {
        key,
        id: fn.id,
        ...(fn.method !== undefined && { method: fn.method }),
        params: fn.params.map((param) => param && at(file, param)),
        ...(fn.rest && { rest: [at(file, fn.rest[0]), fn.rest[1]] as const }),
        result: at(file, fn.result),
      };
      functions.set(key, known);
      add(at(file, value), known);
    }
    for (const [owner, name, value] of facts.members) equal(at(file, value), member(at(file, owner), name));
    for (const [owner, name, value] of facts.puts) put(at(file, owner), name, at(file, value));
    for (const [a, b] of facts.same) equal(at(file, a), at(file, b));
    for (const [from, to] of facts.flows) flow(at(file, from), at(file, to));
  }

  function link(file: string, facts: ValueFacts): void {
    const module = exportsOf(file);
    for (const [name, value] of facts.exports) if (name !== ANY) flow(at(file, value), member(module, name));
    for (const star of facts.stars) {
      const target = resolve(file, star);
      if (target !== undefined && files.has(target)) equal(module, exportsOf(target));
    }
    for (const [value, specifier, name] of facts.imports) {
      const target = resolve(file, specifier);
      if (target === undefined || !files.has(target)) continue;
      const module = exportsOf(target);
      if (name === ANY) equal(at(file, value), module);
      else if (name === 'default' && !files.get(target)?.exports.some(([one]) => one === 'default'))
        flow(module, at(file, value));
      else flow(member(module, name), at(file, value));
    }
  }

  /** The value of `module.exports`, which has the exports of an ES module as its members. */
  function exportsOf(file: string): number {
    const value = files.get(file)?.exports.find(([name]) => name === ANY)?.[1];
    return at(file, value ?? 0);
  }

  function follow(file: string, call: ValueCall): void {
    const args = call.args.map((value) => (value === null ? undefined : at(file, value)));
    const result = at(file, call.result);
    const run = (fn: Fn, way: ValueRun['way'] = 'call'): void => {
      const found = runs.get(fn.key) ?? new Map<string, ValueRun>();
      runs.set(fn.key, found.set(`${file} ${String(call.end)} ${way}`, { file, end: call.end, way }));
    };
    if (call.isNew) {
      if (call.callee === null) return;
      const made = at(file, call.callee);
      flow(member(made, INSTANCE), result);
      for (const fn of [...functionsOf(member(made, CONSTRUCTOR)), ...functionsOf(made)]) give(fn, args);
      return;
    }
    const receiver = call.receiver === null ? undefined : at(file, call.receiver);
    if (receiver !== undefined && throughFunction(call, receiver, args, result, run)) return;
    const called = call.callee === null ? undefined : functionsOf(at(file, call.callee));
    const own = receiver !== undefined && call.method !== undefined ? ownMethod(receiver, call.method) : called;
    if (own && own.size > 0) {
      for (const fn of [...own]) {
        run(fn);
        give(fn, args);
        flow(fn.result, result);
      }
      return;
    }
    if (receiver !== undefined && call.method !== undefined) {
      const way = methodFlows.get(call.method);
      if (way) return collect(way, receiver, args, result, run);
      if (events(call, receiver, args, run)) return;
      if (['then', 'catch', 'finally'].includes(call.method)) return react(receiver, args, result);
    }
    // What something unknown makes of functions may call them: `once(load)`, `debounce(save, 100)`.
    for (const value of args) for (const fn of value === undefined ? [] : [...functionsOf(value)]) add(result, fn);
  }

  /** A method that the class or the literal has itself, or that a table may have by a name that is not known. */
  function ownMethod(receiver: number, method: string): ReadonlySet<Fn> | undefined {
    const members = membersOf(receiver);
    return members.has(method) || members.has(SOME) ? functionsOf(member(receiver, method)) : undefined;
  }

  /** `load.call(x)`, `load.apply(x)`, `load.bind(x)`. */
  function throughFunction(
    { method }: ValueCall,
    receiver: number,
    args: readonly (number | undefined)[],
    result: number,
    run: (fn: Fn) => void,
  ): boolean {
    if (method !== 'call' && method !== 'apply' && method !== 'bind') return false;
    const called = functionsOf(receiver);
    if (called.size === 0) return false;
    for (const fn of [...called]) {
      if (method === 'bind') continue;
      run(fn);
      give(fn, method === 'call' ? args.slice(1) : []);
      flow(fn.result, result);
    }
    if (method === 'bind') flow(receiver, result);
    return true;
  }

  function collect(
    method: MethodFlow,
    receiver: number,
    args: readonly (number | undefined)[],
    result: number,
    run: (fn: Fn, way: ValueRun['way']) => void,
  ): void {
    const element = member(receiver, ELEMENT);
    if (method.kind === 'put')
      for (const value of args.slice(method.from)) if (value !== undefined) flow(value, element);
    // `push` gives a number, but `add` and `set` the collection.
    if (method.kind === 'put') flow(receiver, result);
    if (method.kind === 'take') flow(element, result);
    if (method.kind === 'same') {
      flow(receiver, result);
      for (const value of method.merges ? args : []) if (value !== undefined) flow(value, result);
    }
    if (method.kind !== 'each') return;
    const [callback, initial] = args;
    for (const fn of callback === undefined ? [] : [...functionsOf(callback)]) {
      run(fn, method.gives === 'results' ? 'collect' : 'each');
      const param = fn.params[method.element];
      if (typeof param === 'number') flow(element, param);
      if (fn.rest) flow(element, member(fn.rest[0], ELEMENT));
      if (method.gives === 'results') flow(fn.result, member(result, ELEMENT));
      if (method.gives !== 'result') continue;
      flow(fn.result, result);
      const [sum] = fn.params;
      for (const value of [fn.result, initial]) {
        if (value === undefined) continue;
        if (typeof sum === 'number') flow(value, sum);
        flow(value, result);
      }
    }
    if (method.gives === 'element') flow(element, result);
    if (method.gives === 'same') flow(receiver, result);
  }

  /** `bus.on('change', save)`, `bus.emit('change')`. */
  function events(
    { method, event }: ValueCall,
    receiver: number,
    args: readonly (number | undefined)[],
    run: (fn: Fn, way: ValueRun['way']) => void,
  ): boolean {
    if (method !== undefined && listening.has(method)) {
      if (args[1] !== undefined) flow(args[1], member(receiver, listenersOf(event)));
      return true;
    }
    if (method !== 'emit') return false;
    const names =
      event === undefined
        ? [...membersOf(receiver).keys()].filter((name) => name.startsWith('@on '))
        : [listenersOf(event), listenersOf(undefined)];
    for (const name of names) {
      for (const fn of [...functionsOf(member(receiver, name))]) {
        run(fn, 'emit');
        give(fn, args.slice(1));
      }
    }
    return true;
  }

  /** What a reaction is given is what was promised; when it runs, nobody is in the midst of a step. */
  function react(receiver: number, args: readonly (number | undefined)[], result: number): void {
    for (const value of args)
      for (const fn of value === undefined ? [] : [...functionsOf(value)]) {
        give(fn, [receiver]);
        flow(fn.result, result);
      }
  }

  function give(fn: Fn, args: readonly (number | undefined)[]): void {
    for (const [index, value] of args.entries()) {
      if (value === undefined) continue;
      const param = fn.params[index];
      if (typeof param === 'number') flow(value, param);
      else if (fn.rest && index >= fn.rest[1]) flow(value, member(fn.rest[0], ELEMENT));
    }
  }
}

/** How many values a file has. */
function countOf({ same, flows, members, puts, functions, calls, imports, exports }: ValueFacts): number {
  let last = -1;
  const see = (value: number | null): void => {
    if (value !== null && value > last) last = value;
  };
  for (const [a, b] of [...same, ...flows]) [a, b].forEach(see);
  for (const [owner, , value] of [...members, ...puts]) [owner, value].forEach(see);
  for (const { value, params, rest, result } of functions) [value, ...params, rest?.[0] ?? null, result].forEach(see);
  for (const { callee, receiver, args, result } of calls) [callee, receiver, ...args, result].forEach(see);
  for (const [value] of imports) see(value);
  for (const [, value] of exports) see(value);
  return last + 1;
}
