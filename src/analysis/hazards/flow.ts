import type { BlockingCall } from './types';

/** What is known of one access to a location on the way from it to here. */
export interface Trail {
  /** Calls of which the new `await` lies between the access and here, with no older suspension in between. */
  readonly crossed: ReadonlySet<BlockingCall>;
  /** The access decided a branch. */
  readonly tested: boolean;
  /** A write of something that other runs of the function would not have written. */
  readonly own?: boolean;
}

/**
 * State of an abstract run of a function at one point. Locations are strings made by `locations.ts`. Copies of a state have their maps
 * in common until one of them changes: most never do.
 */
export interface Flow {
  /** Looks at a value under the name of the location, tests of it under `?` and the name. */
  reads: ReadonlyMap<string, Trail>;
  writes: ReadonlyMap<string, Trail>;
  /** Whether control can get here. */
  live: boolean;
}

/** The pseudo-location that is read when the function starts. */
export const ENTRY = '(entry)';

/** What pseudo-locations of properties begin with that the function has set to something new. */
export const PROPERTY = '(new) ';

const fresh: ReadonlySet<BlockingCall> = new Set();

export function emptyFlow(): Flow {
  return { reads: new Map(), writes: new Map(), live: true };
}

export function copyFlow({ reads, writes, live }: Flow): Flow {
  return { reads, writes, live };
}

/** What holds where several ways meet: everything that holds on one of them. */
export function joinFlows(flows: readonly Flow[]): Flow {
  const [first, ...others] = distinct(flows.filter((flow) => flow.live));
  if (!first) return { ...emptyFlow(), live: false };
  if (others.length === 0) return copyFlow(first);
  const live = [first, ...others];
  const properties = new Set(live.flatMap((flow) => [...flow.reads.keys()].filter((key) => key.startsWith(PROPERTY))));
  const reads = new Map<string, Trail>();
  const writes = new Map<string, Trail>();
  for (const flow of live) {
    joinTrails(reads, withOldProperties(flow.reads, properties));
    joinTrails(writes, flow.writes);
  }
  return { reads, writes, live: true };
}

/** Most ways that meet have changed nothing since they parted. */
function distinct(flows: readonly Flow[]): Flow[] {
  return flows.filter(
    (flow, index) => flows.findIndex(({ reads, writes }) => reads === flow.reads && writes === flow.writes) === index,
  );
}

/** On a way that did not set a property, its object has been there since the start. */
function withOldProperties(
  reads: ReadonlyMap<string, Trail>,
  properties: ReadonlySet<string>,
): ReadonlyMap<string, Trail> {
  const missing = [...properties].filter((key) => !reads.has(key));
  if (missing.length === 0) return reads;
  const start = reads.get(ENTRY) ?? { crossed: fresh, tested: false };
  return new Map([...reads, ...missing.map((key) => [key, start] as const)]);
}

function joinTrails(into: Map<string, Trail>, from: ReadonlyMap<string, Trail>): void {
  for (const [key, trail] of from) {
    const there = into.get(key);
    if (there !== trail) into.set(key, there ? joinTrail(there, trail) : trail);
  }
}

function joinTrail(one: Trail, other: Trail): Trail {
  const crossed = isWithin(other.crossed, one.crossed) ? one.crossed : new Set([...one.crossed, ...other.crossed]);
  const tested = one.tested || other.tested;
  const own = one.own === true || other.own === true;
  const isSame = crossed === one.crossed && tested === one.tested && own === (one.own === true);
  return isSame ? one : { crossed, tested, own };
}

function isWithin(part: ReadonlySet<BlockingCall>, whole: ReadonlySet<BlockingCall>): boolean {
  return part === whole || (part.size <= whole.size && [...part].every((call) => whole.has(call)));
}

/** A location is looked at. A test that is made again settles the one before. */
export function recordRead(flow: Flow, key: string, tested: boolean): void {
  const name = tested ? `?${key}` : key;
  const there = flow.reads.get(name);
  const crossed = tested ? fresh : (there?.crossed ?? fresh);
  if (there?.crossed !== crossed || there.tested !== tested)
    flow.reads = new Map(flow.reads).set(name, { crossed, tested });
}

/** Something begins here that a wait may come too late for. */
export function recordStart(flow: Flow, key: string): void {
  flow.reads = new Map(flow.reads).set(key, { crossed: fresh, tested: false });
}

/** A location is set: what was read of it before is settled. */
export function recordWrite(flow: Flow, key: string, guarded: boolean, own = false): void {
  if ([...flow.reads.keys()].some((other) => overlaps(key, other)))
    flow.reads = new Map([...flow.reads].filter(([other]) => !overlaps(key, other)));
  flow.writes = new Map(flow.writes).set(key, { crossed: fresh, tested: guarded, own });
}

/** A new `await`: other tasks run here. */
export function crossNew(flow: Flow, call: BlockingCall): void {
  const known = new Map<ReadonlySet<BlockingCall>, ReadonlySet<BlockingCall>>();
  const cross = ({ crossed, ...trail }: Trail): Trail => {
    const more = known.get(crossed) ?? (crossed.has(call) ? crossed : new Set([...crossed, call]));
    known.set(crossed, more);
    return { ...trail, crossed: more };
  };
  flow.reads = new Map([...flow.reads].map(([key, trail]) => [key, cross(trail)]));
  flow.writes = new Map([...flow.writes].map(([key, trail]) => [key, cross(trail)]));
}

/** A suspension that was there before: what happened before it was never atomic with what comes after it. */
export function crossExisting(flow: Flow): void {
  flow.reads = new Map();
  flow.writes = new Map();
}

/**
 * A suspension that was there before, but let nothing in that an event starts: what was one step for events no longer is.
 * @param calls the new awaits behind it
 */
export function crossBrief(flow: Flow, calls: Iterable<BlockingCall>): void {
  flow.reads = new Map([...flow.reads].filter(([key]) => key !== ENTRY && !key.startsWith(PROPERTY)));
  for (const call of calls) crossNew(flow, call);
}

/** The trails of accesses that a write to `key` collides with. */
export function trailsOf(trails: ReadonlyMap<string, Trail>, key: string): Trail[] {
  return [...trails].filter(([other]) => overlaps(key, other)).map(([, trail]) => trail);
}

/** Whether two locations can be the same; a last part `*` stands for any property. */
export function overlaps(a: string, b: string): boolean {
  const other = b.startsWith('?') ? b.slice(1) : b;
  if (a === other) return true;
  const [baseA, partA] = split(a);
  const [baseB, partB] = split(other);
  return baseA === baseB && (partA === '*' || partB === '*');
}

function split(key: string): [string, string] {
  const dot = key.lastIndexOf('.');
  return [key.slice(0, dot), key.slice(dot + 1)];
}
