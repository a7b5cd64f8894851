import { posix } from 'node:path';
import { specifiersIn } from '../project/scanImports';
import type { FoundFile } from './discover';
import type { PlanContext } from './planOne';
import type { RunFile } from './types';

/** A file that imports a file with new waits, and may do more with it than await it. */
export interface User {
  readonly found: FoundFile;
  readonly bytes: Buffer;
}

export interface Users {
  /** The files with new waits that are imported. */
  readonly used: readonly RunFile[];
  readonly users: readonly User[];
}

/** Finds the files that import files with new waits, by their texts: no file is parsed for it. */
export function findUsers(waiting: readonly RunFile[], found: readonly FoundFile[], { reader }: PlanContext): Users {
  const files = found.filter(({ skip }) => skip !== 'generated');
  const own = new Map(waiting.map((file) => [file.file, file]));
  const modulesOf = moduleScanner(reader);
  const users = new Map<string, User>();
  const used = new Set<RunFile>();
  // What others get by the name of a module: the files with new waits themselves, then those that pass their exports on.
  let named = byModuleName(waiting.map((file) => [file.file, [file]] as const));
  const passed = new Set<string>();
  // Their functions may have other names elsewhere.
  const renamed = new Set<RunFile>();
  while (named.size > 0) {
    const passing: (readonly [string, readonly RunFile[]])[] = [];
    for (const one of files) {
      const from = (modules: readonly string[]): RunFile[] => {
        const found = modules.flatMap((module) => named.get(module) ?? []);
        return [...new Set(found)].filter(({ file }) => file !== one.file);
      };
      const imported = from(modulesOf(one));
      const bytes = imported.length > 0 ? read(one, reader) : undefined;
      if (!bytes) continue;
      const text = bytes.toString('latin1');
      const matches = passed.has(one.file) ? [] : [...text.matchAll(reexport)];
      const reexported = from(matches.map((match) => moduleName(match[1] ?? '', one.file)));
      if (matches.some(([match]) => /\bas\b/.test(match))) for (const file of reexported) renamed.add(file);
      const passes = reexported.length > 0;
      if (passes) {
        passed.add(one.file);
        passing.push([one.file, reexported]);
      }
      const loose = imported.filter((file) => renamed.has(file) || usesLoosely(text, file));
      if (loose.length === 0 && !passes) continue;
      for (const file of loose) used.add(file);
      if (!own.has(one.file)) users.set(one.file, { found: one, bytes: Buffer.from(bytes) });
      else if (loose.length > 0) used.add(own.get(one.file) as RunFile);
    }
    named = byModuleName(passing);
  }
  return { used: [...used], users: [...users.values()] };
}

/** Makes a scanner for the names of the modules that a file mentions; it looks at each file once. */
function moduleScanner(reader: PlanContext['reader']): (one: FoundFile) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (one) => {
    const there = known.get(one.file);
    if (there) return there;
    const text = read(one, reader)?.toString('latin1') ?? '';
    const found = specifiersIn(text).map((specifier) => moduleName(specifier, one.file));
    known.set(one.file, found);
    return found;
  };
}

function byModuleName(files: readonly (readonly [string, readonly RunFile[]])[]): Map<string, readonly RunFile[]> {
  const found = new Map<string, readonly RunFile[]>();
  for (const [file, origins] of files)
    for (const name of moduleNames(file)) found.set(name, [...(found.get(name) ?? []), ...origins]);
  return found;
}

/** `export * from './store'`, `module.exports = { ...require('./store') }`. */
const reexport =
  /(?:\bexport\s*(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*|(?:\bexports[\w.$]*\s*=|\.\.\.)\s*require\()\s*['"]([^'"\n]+)['"]/g;

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

const wholeExport = /\bexport default\b|\bmodule\.exports\s*=\s*(?:async\b|new\b|[\w$]+\s*(?:;|$))/m;

const looseUses = new WeakMap<RunFile, (text: string) => boolean>();

/** Whether a text has a use of a function of a file with a new wait that is not awaited at once. */
function usesLoosely(text: string, file: RunFile): boolean {
  const use = looseUses.get(file) ?? looseUse(file);
  looseUses.set(file, use);
  return use(text);
}

function looseUse({ plan, text }: RunFile): (other: string) => boolean {
  const names = plan.sites.flatMap((site) =>
    site.status === 'rewritten' && site.function !== null ? [site.function.split('.').pop() ?? ''] : [],
  );
  // What is exported as a whole has any name elsewhere.
  if (names.some((name) => !/^[\w$]+$/.test(name)) || wholeExport.test(text)) return () => true;
  const any = [...new Set(names)].map((name) => name.replaceAll('$', '\\$')).join('|');
  const pattern = new RegExp(
    `(?<!await\\s[\\w$.?!]{0,80})(?<![\\w$])(?:${any})\\s*\\(|[(,]\\s*[\\w$.]{0,80}\\b(?:${any})\\s*[,)]|\\b(?:${any})\\s+as\\b|\\bdefault as\\b`,
  );
  return (other) => names.some((name) => other.includes(name)) && pattern.test(other);
}
