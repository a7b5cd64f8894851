import type { DatabaseExport } from '../analysis/sqlite/exportedDatabases';
import type { HandedDatabase } from '../analysis/sqlite/handedDatabases';
import type { Receiver } from '../analysis/sqlite/receivers';
import type { ReceivedDatabase } from '../plan/sharedDatabase';
import type { ModuleResolver } from '../project/resolveModules';
import type { GivenDatabases, readReceiver } from '../rewrite/sqlite/readExportedDatabases';

/** A function or a class, by the file that it is in. */
interface Located extends Receiver {
  readonly path: string;
}

/** Finds what a file gives a database to; undefined where that cannot be told. */
export type ReceiverFinder = (path: string, to: HandedDatabase['to']) => Located | undefined;

/** How many files are gone through that pass on what they import. */
const depth = 5;

/** Makes a finder that looks at each function once. */
export function createReceiverFinder(
  texts: ReadonlyMap<string, { readonly text: string; readonly file: string }>,
  resolve: ModuleResolver,
  readIn: typeof readReceiver,
): ReceiverFinder {
  const known = new Map<string, Located | undefined>();
  const find = (path: string | undefined, way: readonly string[] | number, left: number): Located | undefined => {
    const source = path === undefined || left === 0 ? undefined : texts.get(path);
    if (!source || path === undefined) return undefined;
    const found = readIn(source.text, source.file, way);
    if ('start' in found) return { ...found, path };
    for (const origin of found) {
      const there = find(resolve(path, origin.specifier), origin.path, left - 1);
      if (there) return there;
    }
    return undefined;
  };
  return (path, to) => {
    const key = JSON.stringify([path, to]);
    if (!known.has(key))
      known.set(key, 'start' in to ? find(path, to.start, depth) : find(resolve(path, to.specifier), to.path, depth));
    return known.get(key);
  };
}

/** What is called, and as long as that is a class without constructor, the one that it extends. */
function withBases(find: ReceiverFinder, path: string, to: HandedDatabase['to']): Located[] {
  const all: Located[] = [];
  for (let there = find(path, to); there && all.length < depth;) {
    all.push(there);
    there = there.base && find(there.path, there.base);
  }
  return all;
}

/** What functions and classes are given, and the names that they have for other files. */
export interface Taken {
  readonly received: ReadonlyMap<string, readonly ReceivedDatabase[]>;
  readonly takers: ReadonlyMap<string, readonly DatabaseExport[]>;
}

/**
 * Gathers what files give to functions, by the file that the function is in.
 * @param isLate whether a file is loaded when the program is under way
 */
export function takenBy(
  given: ReadonlyMap<string, GivenDatabases>,
  receiver: ReceiverFinder,
  isLate: (path: string) => boolean,
): Taken {
  const received = new Map<string, Map<string, ReceivedDatabase>>();
  const takers = new Map<string, Map<string, DatabaseExport>>();
  const calls: { path: string; within: number | undefined; all: Map<string, ReceivedDatabase>; key: string }[] = [];
  for (const [path, { handed }] of given) {
    for (const { to, index, type, from, within, member } of handed) {
      const given = { index, type, from, ...(member !== undefined && { member }) };
      for (const there of withBases(receiver, path, to)) {
        const { start, exports, base } = there;
        const key = JSON.stringify([start, index, type, from, member]);
        const all = received.get(there.path) ?? new Map<string, ReceivedDatabase>();
        received.set(there.path, all);
        all.set(key, { start, ...given, atStart: true, ...(base && { isInherited: true }) });
        calls.push({ path, within, all, key });
        const names = takers.get(there.path) ?? new Map<string, DatabaseExport>();
        takers.set(there.path, names);
        for (const one of exports)
          names.set(JSON.stringify([one.path, index, type, from, member]), { ...one, ...given, takes: index });
      }
    }
  }
  // A call in a function that is called only at the start is one at the start.
  const isAtStart = (path: string, within: number | undefined): boolean => {
    if (within === undefined) return !isLate(path);
    const around = [...(received.get(path)?.values() ?? [])].filter(({ start }) => start === within);
    return around.length > 0 && around.every(({ atStart }) => atStart);
  };
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const { path, within, all, key } of calls) {
      const one = all.get(key);
      if (!one?.atStart || isAtStart(path, within)) continue;
      all.set(key, { ...one, atStart: false });
      isSettled = false;
    }
  }
  const lists = <T>(maps: ReadonlyMap<string, ReadonlyMap<string, T>>): Map<string, T[]> =>
    new Map([...maps].map(([path, all]) => [path, [...all.entries()].sort().map(([, one]) => one)]));
  return { received: lists(received), takers: lists(takers) };
}

/** What files export, databases and what takes them. */
export function merged(
  given: ReadonlyMap<string, GivenDatabases>,
  takers: Taken['takers'],
): ReadonlyMap<string, readonly DatabaseExport[]> {
  const all = new Map<string, readonly DatabaseExport[]>();
  for (const path of new Set([...given.keys(), ...takers.keys()])) {
    const exported = [...(given.get(path)?.exported ?? []), ...(takers.get(path) ?? [])];
    if (exported.length > 0) all.set(path, exported);
  }
  return all;
}
