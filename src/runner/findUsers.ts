import { posix } from 'node:path';
import { MAX_CALL_DEPTH } from '../analysis/maxCallDepth';
import type { Uses, Wanted } from '../analysis/names/findUses';
import { isEmpty } from '../analysis/names/names';
import type { WaitingNames } from '../plan/types';
import { specifiersIn } from '../project/scanImports';
import type { FoundFile } from './discover';
import { importedNames, passedNames } from './namesInText';
import type { PlanContext } from './planOne';
import type { RunFile } from './types';

/** A file that has to do with the functions of a file with new waits. */
export interface User {
  readonly found: FoundFile;
  readonly bytes: Buffer;
}

export interface Users {
  /** The files with new waits that are used other than behind `await`. */
  readonly used: readonly RunFile[];
  /** Those that use them, and those by way of which they do. */
  readonly users: readonly User[];
  /** Whether any file of the run may load a file. */
  isLoaded(file: string): boolean;
}

/** Who imports what functions are handed to, and who imports that. */
const MAX_HANDED = 2;

/** No more files than about so many are looked at for one that hands functions out. */
const MAX_REACHED = 200;

/** Names in a file by which others get at functions with new waits. */
interface Way {
  readonly file: string;
  readonly names: WaitingNames;
  readonly origins: readonly RunFile[];
  /** The files on the way from there. */
  readonly through: readonly User[];
  /** Who awaits the functions matters, too. */
  readonly isStep: boolean;
  /** How many functions that wait for the next one are on the way. */
  readonly depth: number;
}

/**
 * Finds the files that use functions with new waits of other files, or functions of theirs that wait for these, by names in their
 * texts.
 *
 * @param usesIn what a file does with functions of these names
 */
export function findUsers(
  waiting: readonly RunFile[],
  found: readonly FoundFile[],
  { reader }: PlanContext,
  usesIn: (user: User, wanted: Wanted) => Uses,
): Users {
  const importersOf = importIndex(found, reader);
  const own = new Map(waiting.map((file) => [file.file, file]));
  const users = new Map<string, User>();
  const used = new Set<RunFile>();
  for (const file of waiting) handOut(file);
  const isNew = newWays();
  const ways = waiting.flatMap((file): Way[] => {
    const { waiting: loose, stepping } = file.plan;
    const way = { file: file.file, origins: [file], through: [], depth: 0 };
    return [
      ...(loose ? [{ ...way, names: loose, isStep: false }] : []),
      ...(stepping ? [{ ...way, names: stepping, isStep: true }] : []),
    ];
  });
  for (const way of ways) {
    if (isEmpty(way.names) || !isNew(way)) continue;
    for (const { one, specifiers } of importersOf(way.file)) follow(way, one, specifiers);
  }
  return { used: [...used], users: [...users.values()], isLoaded: (file) => importersOf(file).length > 0 };

  /** Who has what functions are handed to may run them, and so may who has these. */
  function handOut(file: RunFile): void {
    const { handedOut: specifiers = [] } = file.plan;
    let last = found.filter((one) =>
      specifiers.some((specifier) =>
        specifier === '' ? one.file === file.file : leadsTo(specifier, file.file, one.file),
      ),
    );
    const reached = new Set(last);
    for (let depth = 0; depth < MAX_HANDED && reached.size < MAX_REACHED; depth += 1) {
      last = last
        .flatMap(({ file: name }) => importersOf(name).map(({ one }) => one))
        .filter((one) => !reached.has(one));
      for (const one of last) if (one.skip !== 'test') reached.add(one);
    }
    for (const one of reached) {
      const bytes = read(one, reader);
      if (!bytes) continue;
      used.add(file);
      const itself = own.get(one.file);
      if (itself) used.add(itself);
      else users.set(one.file, { found: one, bytes: Buffer.from(bytes) });
    }
  }

  function follow(way: Way, one: FoundFile, specifiers: readonly string[]): void {
    // What tests do with what they test matters to the run of a suite; what they do with its callers seldom does.
    const bytes = way.depth > 0 && one.skip === 'test' ? undefined : read(one, reader);
    if (!bytes) return;
    const text = bytes.toString('utf8');
    const user = { found: one, bytes: Buffer.from(bytes) };
    const { origins, isStep } = way;
    const next = { file: one.file, origins, through: [...way.through, user], isStep };
    const passed = passedNames(text, specifiers, way.names);
    ways.push({ ...next, names: passed, depth: way.depth });
    const { calls, objects } = importedNames(text, specifiers, way.names);
    if (calls.size === 0 && objects.size === 0) return;
    const { names, isLoose } = usesIn(user, { calls, objects, members: new Set(way.names.members) });
    if (isLoose || isStep) add(way, user);
    if (way.depth < MAX_CALL_DEPTH) ways.push({ ...next, names, depth: way.depth + 1 });
  }

  function add({ origins, through }: Way, user: User): void {
    for (const origin of origins) used.add(origin);
    for (const one of [...through, user]) {
      const itself = own.get(one.found.file);
      if (itself) used.add(itself);
      else users.set(one.found.file, one);
    }
  }
}

/** Makes what says whether a way leads to anything that those before it do not. */
function newWays(): (way: Way) => boolean {
  const seen = new Set<string>();
  return ({ file, names, origins, isStep }) => {
    const all = [
      ...names.calls,
      ...names.objects.map((name) => `new ${name}`),
      ...names.members.map((name) => `.${name}`),
    ];
    const keys = origins.flatMap((origin) => all.map((name) => `${file}\0${name}\0${origin.file}\0${String(isStep)}`));
    const fresh = keys.filter((key) => !seen.has(key));
    for (const key of fresh) seen.add(key);
    return fresh.length > 0;
  };
}

/** Whether a specifier in a file may lead to a file. Packages are others', but for those that look like a workspace's. */
function leadsTo(specifier: string, from: string, file: string): boolean {
  return /^[.#@~]/.test(specifier) && moduleNames(file).includes(moduleName(specifier, from));
}

interface Importer {
  readonly one: FoundFile;
  /** As they stand in its text. */
  readonly specifiers: readonly string[];
}

/** Looks at each file once. */
function importIndex(found: readonly FoundFile[], reader: PlanContext['reader']): (file: string) => Importer[] {
  const byModule = new Map<string, Map<FoundFile, string[]>>();
  for (const one of found) {
    if (one.skip === 'generated') continue;
    for (const part of specifiersIn(read(one, reader)?.toString('latin1') ?? '')) {
      // A part of a string keeps all of it in memory.
      const specifier = Buffer.from(part, 'latin1').toString('latin1');
      const module = moduleName(specifier, one.file);
      const importers = byModule.get(module) ?? new Map<FoundFile, string[]>();
      byModule.set(module, importers.set(one, [...(importers.get(one) ?? []), specifier]));
    }
  }
  return (file) => {
    const importers = new Map(moduleNames(file).flatMap((module) => [...(byModule.get(module) ?? [])]));
    return [...importers].flatMap(([one, specifiers]) => (one.file === file ? [] : [{ one, specifiers }]));
  };
}

function read({ path }: FoundFile, reader: PlanContext['reader']): Buffer | undefined {
  try {
    return reader.read(path);
  } catch {
    // A file that cannot be read says so where it is planned.
    return undefined;
  }
}

/** What specifiers of a file are called: its path for relative ones, the last part of its name for all others. */
function moduleNames(file: string): string[] {
  const path = withoutExtension(file).replace(/\/index$/, '');
  return [`./${path}`, path.split('/').pop() ?? ''];
}

/** The name, as above, that a specifier in a file stands for. */
function moduleName(specifier: string, from: string): string {
  if (!specifier.startsWith('.')) return withoutExtension(specifier.split('/').pop() ?? '');
  const path = withoutExtension(posix.join(posix.dirname(from), specifier).replace(/\/$/, ''));
  return `./${path.replace(/\/index$/, '')}`;
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '');
}
