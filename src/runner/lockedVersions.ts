import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** What one lock file says: the version of a package for a folder (relative to the lock file's, `` for itself), or null. */
type Lock = (name: string, folder: string) => Promise<string | null>;

/** What a package.json wants: the range of a package as it is written in the nearest one that names it, or null. */
export type RangeOf = (name: string, folder: string) => Promise<string | null>;

type Reader = (text: string, rangeOf: RangeOf) => Promise<Lock>;

/** Lock files of npm, pnpm, yarn (1 and later) and bun. */
const readers: readonly (readonly [string, Reader])[] = [
  ['package-lock.json', readNpm],
  ['npm-shrinkwrap.json', readNpm],
  ['pnpm-lock.yaml', readPnpm],
  ['yarn.lock', readYarn],
  ['bun.lock', readBun],
];

/**
 * Makes a reader of lock files that reads each once.
 *
 * @returns a function from a package and the absolute folder that wants it to the version in the nearest lock file above,
 *   or null; it never throws
 */
export function lockedVersions(rangeOf: RangeOf): (name: string, folder: string) => Promise<string | null> {
  const locks = new Map<string, Promise<readonly Lock[]>>();

  function locksAt(folder: string): Promise<readonly Lock[]> {
    const known = locks.get(folder) ?? readLocks(folder, (name, below) => rangeOf(name, join(folder, below)));
    locks.set(folder, known);
    return known;
  }

  return async (name, folder) => {
    for (let root = folder; ; root = dirname(root)) {
      const found = await locksAt(root);
      const below = relative(root, folder).split(sep).join('/');
      for (const lock of found) {
        const version = await lock(name, below);
        if (version !== null) return version;
      }
      if (found.length > 0 || root === dirname(root)) return null;
    }
  };
}

async function readLocks(folder: string, rangeOf: RangeOf): Promise<readonly Lock[]> {
  const found: Lock[] = [];
  for (const [file, read] of readers) {
    try {
      found.push(await read(await readFile(join(folder, file), 'utf8'), rangeOf));
    } catch {
      // None, or damaged.
    }
  }
  return found;
}

/** Looked up as Node does it: in the `node_modules` of each folder up to that of the lock file. */
async function readNpm(text: string): Promise<Lock> {
  const { packages, dependencies } = recordOf(JSON.parse(text));
  return async (name, folder) => {
    for (const above of foldersUp(folder)) {
      const version = recordOf(recordOf(packages)[`${above && `${above}/`}node_modules/${name}`])['version'];
      if (typeof version === 'string') return version;
    }
    // Before npm 7 there was no `packages`.
    return textOf(recordOf(recordOf(dependencies)[name])['version']);
  };
}

/** Each folder of the workspace is an importer with its own versions; before pnpm 6 with one folder, the file itself is. */
async function readPnpm(text: string): Promise<Lock> {
  const content = await parseYaml(text);
  const importers = recordOf(content['importers']);
  return async (name, folder) => {
    for (const above of foldersUp(folder)) {
      const importer = recordOf(importers[above || '.'] ?? (above === '' ? content : undefined));
      for (const field of ['dependencies', 'devDependencies', 'optionalDependencies']) {
        const entry = recordOf(importer[field])[name];
        const version = pnpmVersion(textOf(entry) ?? textOf(recordOf(entry)['version']));
        if (version !== null) return version;
      }
    }
    return null;
  };
}

/** `1.2.3`, `1.2.3(peer@4)`, `1.2.3_peer@4`, `/name/1.2.3`, `name@1.2.3`. */
function pnpmVersion(written: string | null): string | null {
  const plain = (written ?? '').replace(/[(_].*$/, '');
  const match = /^(?:\/?(?:@[^/@]+\/)?[^/@]+[/@])?(\d[^/]*)$/.exec(plain);
  return match?.[1] ?? null;
}

/** Keys are what was wanted: `name@^1, name@^1.2` or `name@npm:^1`. */
async function readYarn(text: string, rangeOf: RangeOf): Promise<Lock> {
  const content = await parseYaml(text);
  const versions = new Map<string, string>();
  for (const [key, entry] of Object.entries(content)) {
    const version = textOf(recordOf(entry)['version']);
    if (version !== null) for (const one of key.split(/, ?/)) versions.set(one, version);
  }
  return async (name, folder) => {
    const range = await rangeOf(name, folder);
    const exact =
      range === null ? undefined : (versions.get(`${name}@${range}`) ?? versions.get(`${name}@npm:${range}`));
    if (exact !== undefined) return exact;
    const all = new Set([...versions].filter(([key]) => key.startsWith(`${name}@`)).map(([, version]) => version));
    return all.size === 1 ? ([...all][0] ?? null) : null;
  };
}

/** `packages` is what stands in the root's `node_modules`, each with `name@version` first. */
async function readBun(text: string): Promise<Lock> {
  const { parse } = await import('jsonc-parser');
  const packages = recordOf(recordOf(parse(text))['packages']);
  return async (name) => {
    const entry = packages[name];
    const resolved = Array.isArray(entry) ? textOf(entry[0]) : null;
    return resolved === null ? null : resolved.slice(resolved.lastIndexOf('@') + 1);
  };
}

/** YAML, and what version 1 of yarn writes instead. */
async function parseYaml(text: string): Promise<Readonly<Record<string, unknown>>> {
  const { parseSyml } = await import('@yarnpkg/parsers');
  return recordOf(parseSyml(text));
}

/** `a/b`, `a`, ``. */
function foldersUp(folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/');
  return [...parts.keys(), parts.length].map((count) => parts.slice(0, count).join('/')).reverse();
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
