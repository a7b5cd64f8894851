import type { DatabaseExport } from '../analysis/sqlite/exportedDatabases';
import type { DatabaseGroup, ReceivedDatabase, SharedDatabase } from '../plan/sharedDatabase';
import { importNeedles } from '../project/mentions';
import { lateFiles } from '../project/lateFiles';
import type { ModuleResolver } from '../project/resolveModules';
import { specifiersIn } from '../project/scanImports';
import type { GivenDatabases } from '../rewrite/sqlite/readExportedDatabases';
import { decodeSource } from './decodeSource';
import type { FoundFile } from './discover';
import type { FileReader } from './fileReader';
import { isGeneratedContent } from './fileKinds';
import { createReceiverFinder, merged, takenBy } from './databaseReceivers';
import { createTextFinder, type TextFinder } from '../source/textFinder';

/** Databases that files of a run get from each other. */
export interface DatabasesElsewhere {
  /** Texts of which a file that gets one has at least one. */
  readonly needles: readonly string[];
  /** What a file gets from others. */
  of(path: string): readonly SharedDatabase[] | undefined;
  /** Whether a file that gets some is loaded, as far as can be told, when the program is under way. */
  isLoadedLate(path: string): boolean;
  /** What functions of a file are given. */
  receivedBy(path: string): readonly ReceivedDatabase[] | undefined;
  /** What each file exports, by its path. */
  readonly exported: ReadonlyMap<string, readonly DatabaseExport[]>;
  /** Every file that was looked at, with its text. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** A file with its text. */
export interface SourceText {
  readonly text: string;
  readonly file: string;
}

/**
 * Finds the databases that files export, and the files that import them, through files that pass them on.
 *
 * @param drivers texts of which a file that opens one has at least one
 * @param rest finds files that are not in the run, but may use them too
 * @returns undefined when no file exports one
 */
export async function databasesElsewhere(
  files: readonly FoundFile[],
  reader: FileReader,
  drivers: readonly string[],
  rest: () => Promise<readonly FoundFile[]>,
): Promise<DatabasesElsewhere | undefined> {
  const finder = createTextFinder(drivers);
  const opening = new Set(files.filter(({ path }) => opensOne(path, reader, finder)).map(({ path }) => path));
  if (opening.size === 0) return undefined;
  const owners = new Map(files.flatMap((found) => (opening.has(found.path) ? textOf(found, reader) : [])));
  if (owners.size === 0) return undefined;
  const [{ readExportedDatabases, readReceiver }, { createModuleResolver }] = await Promise.all([
    import('../rewrite/sqlite/readExportedDatabases.js'),
    import('../project/resolveModules.js'),
  ]);
  const resolve = createModuleResolver();
  const given = new Map<string, GivenDatabases>();
  const imported = new Map<string, readonly SharedDatabase[]>();
  let received: ReadonlyMap<string, readonly ReceivedDatabase[]> = new Map();
  let exported: ReadonlyMap<string, readonly DatabaseExport[]> = new Map();
  const read = (path: string, { text, file }: SourceText): void =>
    void given.set(path, readExportedDatabases(text, file, imported.get(path) ?? [], received.get(path) ?? []));
  for (const [path, source] of owners) read(path, source);
  if (![...given.values()].some((one) => one.exported.length + one.handed.length > 0)) return undefined;
  const texts = new Map([...files, ...(await rest())].flatMap((found) => textOf(found, reader)));
  let late: ReadonlySet<string> | undefined;
  const isLate = (path: string): boolean => (late ??= lateFiles(texts, resolve)).has(path);
  const receiver = createReceiverFinder(texts, resolve, readReceiver);
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    const taken = takenBy(given, receiver, isLate);
    const before = received;
    received = taken.received;
    exported = merged(given, taken.takers);
    const needles = needlesOf(exported.keys());
    for (const [path, source] of texts) {
      const isUser = needles.some((needle) => source.text.includes(needle));
      const there = isUser ? importsOf(path, source, exported, resolve) : [];
      const isSame =
        JSON.stringify(there) === JSON.stringify(imported.get(path) ?? []) &&
        JSON.stringify(received.get(path)) === JSON.stringify(before.get(path));
      if (isSame) continue;
      isSettled = false;
      imported.set(path, there);
      read(path, source);
    }
  }
  return {
    needles: needlesOf(exported.keys()),
    of: (path) => nonEmpty(imported.get(path)),
    receivedBy: (path) => received.get(path),
    isLoadedLate: (path) => (imported.has(path) || received.has(path)) && isLate(path),
    exported,
    texts,
  };
}

function importsOf(
  path: string,
  { text }: SourceText,
  exported: ReadonlyMap<string, readonly DatabaseExport[]>,
  resolve: ModuleResolver,
): SharedDatabase[] {
  return specifiersIn(text).flatMap((specifier) => {
    const target = resolve(path, specifier);
    const from = target === undefined || target === path ? [] : (exported.get(target) ?? []);
    return from.map((one): SharedDatabase => ({ ...one, specifier }));
  });
}

function nonEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

/** The files that open the databases which leave their files, each as a group: as long as nothing is known that keeps it. */
export function groupsOf({ exported, texts, receivedBy }: DatabasesElsewhere): DatabaseGroup[] {
  const all = [...exported.values()].flat();
  const given = [...texts.keys()].flatMap((path) => receivedBy(path) ?? []);
  return [...new Set([...all, ...given].map(({ from }) => from))].map((from) => {
    const isOnlyDeclared = all.some((one) => one.from === from && one.isDeclared);
    return isOnlyDeclared ? { from, stays: from } : { from };
  });
}

function opensOne(path: string, reader: FileReader, finder: TextFinder): boolean {
  try {
    return finder.find(reader.read(path), () => true);
  } catch {
    return false;
  }
}

function needlesOf(paths: Iterable<string>): string[] {
  return [...new Set([...paths].flatMap((path) => importNeedles(path, undefined)))];
}

/** A file that cannot be read, or is not to be, says so where it is planned. */
function textOf({ path, file, named }: FoundFile, reader: FileReader): [string, SourceText][] {
  try {
    const bytes = reader.read(path);
    if (!named && isGeneratedContent(bytes)) return [];
    const text = decodeSource(bytes);
    return text === null ? [] : [[path, { text, file }]];
  } catch {
    return [];
  }
}
