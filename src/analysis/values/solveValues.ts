import { ANY, CONSTRUCTOR, ELEMENT, INSTANCE, listenersOf } from './members';
import { listening, type MethodFlow, methodFlows } from './methods';
import type { FunctionValue, ValueCall, ValueFacts, ValueRun } from './types';

/** A function of a file, with its values numbered over all files. */
interface Fn extends Omit<FunctionValue, 'value'> {
  readonly key: string;
}

/** A set of values that may be one and the same. */
interface Group {
  readonly functions: Set<Fn>;
  /** Groups of members by name. */
  readonly members: Map<string, number>;
  /** Members are reached by names that are not known: they are all one. */
  isOpen: boolean;
}

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
 * listeners and what functions give. Values that flow together are one, in whichever direction.
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
  const parents: number[] = [];
  const groups: Group[] = [];
  const offsets = new Map<string, number>();
  const functions = new Map<string, Fn>();
  let changed: boolean;
  for (const [file, facts] of files) {
    offsets.set(file, parents.length);
    for (let index = countOf(facts); index > 0; index -= 1) fresh();
  }
  const at = (file: string, value: number): number => (offsets.get(file) ?? 0) + value;
  for (const [file, facts] of files) load(file, facts);
  for (const [file, facts] of files) link(file, facts);
  const runs = new Map<string, Map<string, ValueRun>>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    changed = false;
    for (const [file, { calls }] of files) for (const call of calls) follow(file, call);
    if (!changed) break;
  }
  return { runs: new Map([...runs].map(([key, found]) => [key, [...found.values()]])), handedOut };

  function handedOut(file: string): Map<string, Set<string>> {
    const facts = files.get(file);
    if (!facts) return new Map();
    const { imports, exports, calls, members } = facts;
    const found = new Map<string, Set<string>>();
    // Methods are called by their names, which others look for.
    const instances = new Set(members.flatMap(([, name, value]) => (name === INSTANCE ? [find(at(file, value))] : [])));
    const modules = new Map<number, string>();
    const hand = (fns: Iterable<Fn>, specifier: string): void => {
      for (const { key } of fns) found.set(key, (found.get(key) ?? new Set()).add(specifier));
    };
    for (const [value, specifier] of imports)
      for (const root of within(at(file, value), instances)) {
        modules.set(root, specifier);
        hand(groupOf(root).functions, specifier);
      }
    for (const { callee, receiver, args } of calls) {
      const called = [callee, receiver].flatMap((value) =>
        value === null ? [] : (modules.get(find(at(file, value))) ?? []),
      );
      for (const specifier of called)
        for (const value of args)
          if (value !== null) for (const root of within(at(file, value))) hand(groupOf(root).functions, specifier);
    }
    const exported = exports.flatMap(([name, value]) =>
      name === ANY ? [...groupOf(at(file, value)).members.values()] : [at(file, value)],
    );
    for (const value of exported)
      for (const root of within(value, instances)) if (root !== find(value)) hand(groupOf(root).functions, '');
    return found;
  }

  /** A group and those of its members, and of theirs; of `named` ones only what they hold without a name. */
  function within(value: number, named: ReadonlySet<number> = new Set()): Set<number> {
    const found = new Set([find(value)]);
    for (const root of found)
      for (const [name, one] of groupOf(root).members)
        if (!named.has(root) || name === ELEMENT || name.startsWith('@on')) found.add(find(one));
    return found;
  }

  function fresh(): number {
    parents.push(parents.length);
    groups.push({ functions: new Set(), members: new Map(), isOpen: false });
    return parents.length - 1;
  }

  function find(value: number): number {
    let root = value;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let one = value; one !== root;) {
      const next = parents[one] ?? root;
      parents[one] = root;
      one = next;
    }
    return root;
  }

  function groupOf(value: number): Group {
    const group = groups[find(value)];
    if (!group) throw new Error(`No value ${String(value)}`);
    return group;
  }

  function equal(a: number, b: number): void {
    const [to, from] = [find(a), find(b)];
    if (to === from) return;
    changed = true;
    const into = groupOf(to);
    const other = groupOf(from);
    parents[from] = to;
    for (const fn of other.functions) into.functions.add(fn);
    if (other.isOpen) open(to);
    for (const [name, value] of other.members) addMember(to, name, value);
  }

  /** All members of a group become one. */
  function open(value: number): void {
    const group = groupOf(value);
    if (group.isOpen) return;
    changed = true;
    const named = [...group.members].filter(([name]) => !name.startsWith('@') && name !== ELEMENT);
    group.isOpen = true;
    for (const [name, one] of named) {
      group.members.delete(name);
      addMember(value, ELEMENT, one);
    }
  }

  function member(owner: number, name: string): number {
    const before = groupOf(owner).members.get(memberKey(owner, name));
    return before === undefined ? addMember(owner, name, fresh()) : find(before);
  }

  function addMember(owner: number, name: string, value: number): number {
    const key = memberKey(owner, name);
    const { members } = groupOf(owner);
    const before = members.get(key);
    if (before === undefined) members.set(key, value);
    else equal(before, value);
    return value;
  }

  function memberKey(owner: number, name: string): string {
    if (name === ANY) open(owner);
    return name === ANY || (groupOf(owner).isOpen && !name.startsWith('@')) ? ELEMENT : name;
  }

  function load(file: string, facts: ValueFacts): void {
    for (const { value, ...fn } of facts.functions) {
      const key = keyOf(file, fn.id);
      const known = functions.get(key) ?? {
        key,
        id: fn.id,
        params: fn.params.map((param) => param && at(file, param)),
        ...(fn.rest && { rest: [at(file, fn.rest[0]), fn.rest[1]] as const }),
        result: at(file, fn.result),
      };
      functions.set(key, known);
      groupOf(at(file, value)).functions.add(known);
    }
    for (const [owner, name, value] of facts.members) addMember(at(file, owner), name, at(file, value));
    for (const [a, b] of facts.same) equal(at(file, a), at(file, b));
  }

  function link(file: string, facts: ValueFacts): void {
    const module = exportsOf(file);
    for (const [name, value] of facts.exports) if (name !== ANY) equal(member(module, name), at(file, value));
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
        equal(at(file, value), module);
      else equal(at(file, value), member(module, name));
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
      equal(result, member(made, INSTANCE));
      for (const fn of [...groupOf(member(made, CONSTRUCTOR)).functions, ...groupOf(made).functions]) give(fn, args);
      return;
    }
    const receiver = call.receiver === null ? undefined : at(file, call.receiver);
    if (receiver !== undefined && throughFunction(call, receiver, args, result, run)) return;
    const called = call.callee === null ? undefined : groupOf(at(file, call.callee));
    const own = receiver !== undefined && call.method !== undefined ? ownMethod(receiver, call.method) : called;
    if (own && own.functions.size > 0) {
      for (const fn of [...own.functions]) {
        run(fn);
        give(fn, args);
        equal(result, fn.result);
      }
      return;
    }
    if (receiver !== undefined && call.method !== undefined) {
      const flow = methodFlows.get(call.method);
      if (flow) return collect(flow, receiver, args, result, run);
      if (events(call, receiver, args, run)) return;
      if (['then', 'catch', 'finally'].includes(call.method)) return react(receiver, args, result);
    }
    // What something unknown makes of functions may call them: `once(load)`, `debounce(save, 100)`.
    for (const value of args)
      for (const fn of value === undefined ? [] : groupOf(value).functions) {
        const into = groupOf(result).functions;
        if (into.has(fn)) continue;
        into.add(fn);
        changed = true;
      }
  }

  /** A method that the class or the literal has itself; the members of a table that is reached by unknown names are none. */
  function ownMethod(receiver: number, method: string): Group | undefined {
    const group = groupOf(receiver);
    if (group.isOpen && (methodFlows.has(method) || listening.has(method) || method === 'emit')) return undefined;
    const value = group.isOpen ? group.members.get(ELEMENT) : group.members.get(method);
    return value === undefined ? undefined : groupOf(value);
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
    const { functions: called } = groupOf(receiver);
    if (called.size === 0) return false;
    for (const fn of [...called]) {
      if (method === 'bind') continue;
      run(fn);
      give(fn, method === 'call' ? args.slice(1) : []);
      equal(result, fn.result);
    }
    if (method === 'bind') equal(result, receiver);
    return true;
  }

  function collect(
    flow: MethodFlow,
    receiver: number,
    args: readonly (number | undefined)[],
    result: number,
    run: (fn: Fn, way: ValueRun['way']) => void,
  ): void {
    const element = member(receiver, ELEMENT);
    if (flow.kind === 'put') for (const value of args.slice(flow.from)) if (value !== undefined) equal(element, value);
    // `push` gives a number, but `add` and `set` the collection.
    if (flow.kind === 'put') equal(result, receiver);
    if (flow.kind === 'take') equal(result, element);
    if (flow.kind === 'same') {
      equal(result, receiver);
      for (const value of flow.merges ? args : []) if (value !== undefined) equal(result, value);
    }
    if (flow.kind !== 'each') return;
    const [callback, initial] = args;
    for (const fn of callback === undefined ? [] : [...groupOf(callback).functions]) {
      run(fn, flow.gives === 'results' ? 'collect' : 'each');
      const param = fn.params[flow.element];
      if (typeof param === 'number') equal(param, element);
      if (fn.rest) equal(member(fn.rest[0], ELEMENT), element);
      if (flow.gives === 'results') equal(member(result, ELEMENT), fn.result);
      if (flow.gives !== 'result') continue;
      equal(result, fn.result);
      const [sum] = fn.params;
      if (typeof sum === 'number') equal(sum, fn.result);
      if (initial !== undefined) equal(result, initial);
    }
    if (flow.gives === 'element') equal(result, element);
    if (flow.gives === 'same') equal(result, receiver);
  }

  /** `bus.on('change', save)`, `bus.emit('change')`. */
  function events(
    { method, event }: ValueCall,
    receiver: number,
    args: readonly (number | undefined)[],
    run: (fn: Fn, way: ValueRun['way']) => void,
  ): boolean {
    if (method !== undefined && listening.has(method)) {
      if (args[1] !== undefined) equal(member(receiver, listenersOf(event)), args[1]);
      return true;
    }
    if (method !== 'emit') return false;
    const names =
      event === undefined
        ? [...groupOf(receiver).members.keys()].filter((name) => name.startsWith('@on '))
        : [listenersOf(event), listenersOf(undefined)];
    for (const name of names) {
      for (const fn of [...groupOf(member(receiver, name)).functions]) {
        run(fn, 'emit');
        give(fn, args.slice(1));
      }
    }
    return true;
  }

  /** What a reaction is given is what was promised; when it runs, nobody is in the midst of a step. */
  function react(receiver: number, args: readonly (number | undefined)[], result: number): void {
    for (const value of args)
      for (const fn of value === undefined ? [] : [...groupOf(value).functions]) {
        give(fn, [receiver]);
        equal(result, fn.result);
      }
  }

  function give(fn: Fn, args: readonly (number | undefined)[]): void {
    for (const [index, value] of args.entries()) {
      if (value === undefined) continue;
      const param = fn.params[index];
      if (typeof param === 'number') equal(param, value);
      else if (fn.rest && index >= fn.rest[1]) equal(member(fn.rest[0], ELEMENT), value);
    }
  }
}

/** How many values a file has. */
function countOf({ same, members, functions, calls, imports, exports }: ValueFacts): number {
  let last = -1;
  const see = (value: number | null): void => {
    if (value !== null && value > last) last = value;
  };
  for (const [a, b] of same) [a, b].forEach(see);
  for (const [owner, , value] of members) [owner, value].forEach(see);
  for (const { value, params, rest, result } of functions) [value, ...params, rest?.[0] ?? null, result].forEach(see);
  for (const { callee, receiver, args, result } of calls) [callee, receiver, ...args, result].forEach(see);
  for (const [value] of imports) see(value);
  for (const [, value] of exports) see(value);
  return last + 1;
}
