import { builtInMethods } from './builtInMethods';
import { ANY, ELEMENT, SOME } from './members';
import type { FunctionValue } from './types';

/** A function of a file, with its values numbered over all files. */
export interface Fn extends Omit<FunctionValue, 'value'> {
  readonly key: string;
}

/** Values that are one and the same. */
interface Group {
  readonly functions: Set<Fn>;
  /** Where what comes here goes to; with a name: of what classes and literals have only what they have by it. */
  readonly targets: Map<number, string | undefined>;
  readonly shape: number;
}

/** Values of members by name: an object is one, wherever it comes. */
type Shape = Map<string, number>;

/**
 * What may be more functions than this is a value of which track has been lost: objects that have come to one place are taken for one,
 * and by and by for all that have ever been handed on.
 */
const MAX_FUNCTIONS = 100;

const none: ReadonlySet<Fn> = new Set();

/** Which functions may come to which values: they flow one way, but an object is the same wherever it comes. */
export interface ValueStore {
  /** A value of which nothing is known yet; they are numbered from 0. */
  fresh(): number;
  /** What stands for all values that are the same as this one. */
  find(value: number): number;
  /** None of a value of which track has been lost. */
  functionsOf(value: number): ReadonlySet<Fn>;
  /** Names and values of the members that are known. */
  membersOf(value: number): ReadonlyMap<string, number>;
  /** What stands for the object that a value is. */
  objectOf(value: number): number;
  /** What stands for the values that a value comes to, itself among them. */
  reachedFrom(value: number): ReadonlySet<number>;
  /** The value of a member; made if need be. */
  member(owner: number, name: string): number;
  /** Sets a member; by `ANY`, one of them. */
  put(owner: number, name: string, value: number): void;
  add(value: number, fn: Fn): void;
  /** Two names of one value. */
  equal(a: number, b: number): void;
  /** What `from` is, `to` may be. */
  flow(from: number, to: number): void;
  /** Whether anything has changed since this was last asked. */
  hasChanged(): boolean;
}

export function createValueStore(): ValueStore {
  const valueParents: number[] = [];
  const shapeParents: number[] = [];
  const groups: Group[] = [];
  const shapes: Shape[] = [];
  let changed = false;
  return {
    fresh,
    find,
    functionsOf,
    membersOf,
    objectOf: shapeIndex,
    reachedFrom,
    member,
    put,
    add,
    equal,
    flow,
    hasChanged,
  };

  function fresh(): number {
    valueParents.push(valueParents.length);
    shapeParents.push(shapeParents.length);
    groups.push({ functions: new Set(), targets: new Map(), shape: shapes.length });
    shapes.push(new Map());
    return valueParents.length - 1;
  }

  function find(value: number): number {
    return rootOf(valueParents, value);
  }

  function hasChanged(): boolean {
    const before = changed;
    changed = false;
    return before;
  }

  function functionsOf(value: number): ReadonlySet<Fn> {
    const { functions } = groupOf(value);
    return functions.size > MAX_FUNCTIONS ? none : functions;
  }

  function membersOf(value: number): ReadonlyMap<string, number> {
    return shapeOf(value);
  }

  function reachedFrom(value: number): Set<number> {
    const found = new Set([find(value)]);
    for (const root of found) for (const target of groupOf(root).targets.keys()) found.add(find(target));
    return found;
  }

  function member(owner: number, name: string): number {
    const before = shapeOf(owner).get(name);
    if (before !== undefined) return find(before);
    const value = fresh();
    addMember(shapeIndex(owner), name, value);
    return value;
  }

  function put(owner: number, name: string, value: number): void {
    flow(value, member(owner, name === ANY ? SOME : name));
  }

  function add(value: number, fn: Fn): void {
    const reached = [find(value)];
    for (let at = reached.pop(); at !== undefined; at = reached.pop()) {
      const { functions, targets } = groupOf(at);
      if (functions.has(fn) || functions.size > MAX_FUNCTIONS) continue;
      functions.add(fn);
      changed = true;
      for (const [target, name] of targets) if (passes(fn, name)) reached.push(find(target));
    }
  }

  function equal(a: number, b: number): void {
    const [to, from] = [find(a), find(b)];
    if (to === from) return;
    changed = true;
    const [into, other] = [groupOf(to), groupOf(from)];
    valueParents[from] = to;
    for (const [target, name] of other.targets) link(into, target, name);
    for (const fn of [...other.functions]) add(to, fn);
    mergeShapes(into.shape, other.shape);
  }

  /** @param name by what name classes and literals have to have what passes */
  function flow(from: number, to: number, name?: string): void {
    const [source, target] = [find(from), find(to)];
    if (source === target) return;
    link(groupOf(source), target, name);
    mergeShapes(groupOf(target).shape, groupOf(source).shape);
  }

  /** Two ways with different names let everything pass. */
  function link({ targets, functions }: Group, target: number, name: string | undefined): void {
    const isKnown = targets.has(target);
    const passing = isKnown && targets.get(target) !== name ? undefined : name;
    if (isKnown && targets.get(target) === passing) return;
    targets.set(target, passing);
    for (const fn of [...functions]) if (passes(fn, passing)) add(target, fn);
  }

  function mergeShapes(a: number, b: number): void {
    const [one, another] = [rootOf(shapeParents, a), rootOf(shapeParents, b)];
    // The smaller goes into the larger: each member moves a few times at most.
    const [to, from] = sizeOf(one) < sizeOf(another) ? [another, one] : [one, another];
    const [into, other] = [shapes[to], shapes[from]];
    if (to === from || !into || !other) return;
    changed = true;
    shapeParents[from] = to;
    for (const [name, value] of other) addMember(to, name, value);
  }

  function addMember(shape: number, name: string, value: number): void {
    const members = shapes[rootOf(shapeParents, shape)];
    const before = members?.get(name);
    if (before !== undefined) return equal(before, value);
    const others = name.startsWith('@') || !members ? [] : linkedWith(members, name);
    members?.set(name, value);
    for (const [other, one] of others) linkUnknown(name, value, other, one);
  }

  function sizeOf(shape: number): number {
    return shapes[shape]?.size ?? 0;
  }

  /**
   * What is set by an unknown name may be found by any other, and by such a name everything. What classes and literals have is copied
   * under its own name: `copy[key] = from[key]`.
   */
  function linkUnknown(name: string, value: number, other: string, otherValue: number): void {
    if (name === ANY || other === SOME) linkOne(other, otherValue, name, value);
    else if (name === SOME || other === ANY) linkOne(name, value, other, otherValue);
  }

  function linkOne(from: string, fromValue: number, to: string, toValue: number): void {
    if (from.startsWith('@') || to.startsWith('@') || (from === SOME && builtInMethods.has(to))) return;
    // Elements have no names of their own.
    const isNamed = from === SOME && to !== ANY && to !== ELEMENT;
    flow(fromValue, toValue, isNamed ? to : undefined);
  }

  function groupOf(value: number): Group {
    const group = groups[find(value)];
    if (!group) throw new Error(`No value ${String(value)}`);
    return group;
  }

  function shapeIndex(value: number): number {
    return rootOf(shapeParents, groupOf(value).shape);
  }

  function shapeOf(value: number): Shape {
    const shape = shapes[shapeIndex(value)];
    if (!shape) throw new Error(`No members of value ${String(value)}`);
    return shape;
  }
}

/** The members that have to do with one of a name: all with an unknown one, the unknown ones with any other. */
function linkedWith(members: Shape, name: string): [string, number][] {
  if (name === ANY || name === SOME) return [...members];
  return [ANY, SOME].flatMap((other): [string, number][] => {
    const value = members.get(other);
    return value === undefined ? [] : [[other, value]];
  });
}

/** What stands for all that is one with it; shortens the way there. */
function rootOf(parents: number[], value: number): number {
  let root = value;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let one = value; one !== root;) {
    const next = parents[one] ?? root;
    parents[one] = root;
    one = next;
  }
  return root;
}

function passes({ method }: Fn, name: string | undefined): boolean {
  return name === undefined || method === undefined || method === name;
}
