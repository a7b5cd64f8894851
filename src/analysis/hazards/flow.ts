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

/** State of an abstract run of a function at one point. Locations are strings made by `locations.ts`. */
export interface Flow {
  /** Looks at a value under the name of the location, tests of it under `?` and the name. */
  readonly reads: Map<string, Trail>;
  readonly writes: Map<string, Trail>;
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

export function copyFlow(flow: Flow): Flow {
  return { reads: new Map(flow.reads), writes: new Map(flow.writes), live: flow.live };
}

/** What holds where several ways meet: everything that holds on one of them. */
export function joinFlows(flows: readonly Flow[]): Flow {
  const live = flows.filter((flow) => flow.live);
  const joined: Flow = { reads: new Map(), writes: new Map(), live: live.length > 0 };
  const properties = new Set(live.flatMap((flow) => [...flow.reads.keys()].filter((key) => key.startsWith(PROPERTY))));
  for (const flow of live) {
    joinTrails(joined.reads, withOldProperties(flow.reads, properties));
    joinTrails(joined.writes, flow.writes);
  }
  return joined;
}

/** On a way that did not set a property, its object has been there since the start. */
function withOldProperties(reads: ReadonlyMap<string, Trail>, properties: ReadonlySet<string>): Map<string, Trail> {
  const all = new Map(reads);
  const start = reads.get(ENTRY) ?? { crossed: fresh, tested: false };
  for (const key of properties) if (!all.has(key)) all.set(key, start);
  return all;
}

function joinTrails(into: Map<string, Trail>, from: ReadonlyMap<string, Trail>): void {
  for (const [key, trail] of from) {
    const there = into.get(key);
    into.set(
      key,
      there
        ? {
            crossed: new Set([...there.crossed, ...trail.crossed]),
            tested: there.tested || trail.tested,
            own: there.own === true || trail.own === true,
          }
        : trail,
    );
  }
}

/** A location is looked at. A test that is made again settles the one before. */
export function recordRead(flow: Flow, key: string, tested: boolean): void {
  const there = tested ? undefined : flow.reads.get(key);
  flow.reads.set(tested ? `?${key}` : key, { crossed: there?.crossed ?? fresh, tested });
}

/** Something begins here that a wait may come too late for. */
export function recordStart(flow: Flow, key: string): void {
  flow.reads.set(key, { crossed: fresh, tested: false });
}

/** A location is set: what was read of it before is settled. */
export function recordWrite(flow: Flow, key: string, guarded: boolean, own = false): void {
  for (const other of flow.reads.keys()) if (overlaps(key, other)) flow.reads.delete(other);
  flow.writes.set(key, { crossed: fresh, tested: guarded, own });
}

/** A new `await`: other tasks run here. */
export function crossNew(flow: Flow, call: BlockingCall): void {
  for (const trails of [flow.reads, flow.writes]) {
    for (const [key, trail] of trails) trails.set(key, { ...trail, crossed: new Set([...trail.crossed, call]) });
  }
}

/** A suspension that was there before: what happened before it was never atomic with what comes after it. */
export function crossExisting(flow: Flow): void {
  flow.reads.clear();
  flow.writes.clear();
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
