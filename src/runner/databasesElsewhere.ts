import type { DatabaseExport } from '../analysis/sqlite/exportedDatabases';
import type { DatabaseGroup, SharedDatabase } from '../plan/sharedDatabase';
import { importNeedles } from '../project/mentions';
import { lateFiles } from '../project/lateFiles';
import { specifiersIn } from '../project/scanImports';
import { decodeSource } from './decodeSource';
import type { FoundFile } from './discover';
import type { FileReader } from './fileReader';
import { isGeneratedContent } from './fileKinds';
import { createTextFinder, type TextFinder } from '../source/textFinder';

/** Databases that files of a run get from each other. */
export interface DatabasesElsewhere {
  /** Texts of which a file that gets one has at least one. */
  readonly needles: readonly string[];
  /** What a file gets from others. */
  of(path: string): readonly SharedDatabase[] | undefined;
  /** Whether a file that gets some is loaded, as far as can be told, when the program is under way. */
  isLoadedLate(path: string): boolean;
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
  const [{ readExportedDatabases }, { createModuleResolver }] = await Promise.all([
    import('../rewrite/sqlite/readExportedDatabases.js'),
    import('../project/resolveModules.js'),
  ]);
  const resolve = createModuleResolver();
  const exported = new Map<string, readonly DatabaseExport[]>();
  const imported = new Map<string, readonly SharedDatabase[]>();
  const read = (path: string, { text, file }: SourceText): void => {
    const found = readExportedDatabases(text, file, imported.get(path) ?? []);
    if (found.length > 0) exported.set(path, found);
  };
  for (const [path, source] of owners) read(path, source);
  if (exported.size === 0) return undefined;
  const texts = new Map([...files, ...(await rest())].flatMap((found) => textOf(found, reader)));
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    const needles = needlesOf(exported.keys());
    for (const [path, source] of texts) {
      if (!needles.some((needle) => source.text.includes(needle))) continue;
      const there = specifiersIn(source.text).flatMap((specifier) => {
        const target = resolve(path, specifier);
        const from = target === undefined || target === path ? [] : (exported.get(target) ?? []);
        return from.map((one): SharedDatabase => ({ ...one, specifier }));
      });
      if (there.length === (imported.get(path)?.length ?? 0)) continue;
      imported.set(path, there);
      const before = exported.get(path)?.length ?? 0;
      read(path, source);
      if ((exported.get(path)?.length ?? 0) > before) isSettled = false;
    }
  }
  let late: ReadonlySet<string> | undefined;
  return {
    needles: needlesOf(exported.keys()),
    of: (path) => imported.get(path),
    isLoadedLate: (path) => imported.has(path) && (late ??= lateFiles(texts, resolve)).has(path),
    exported,
    texts,
  };
}

/** The files that open the databases which leave their files, each as a group: as long as nothing is known that keeps it. */
export function groupsOf({ exported }: DatabasesElsewhere): DatabaseGroup[] {
  const all = [...exported.values()].flat();
  return [...new Set(all.map(({ from }) => from))].map((from) => {
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
