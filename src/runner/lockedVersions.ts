import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

interface Lock {
  readonly packages?: Readonly<Record<string, { readonly version?: unknown } | undefined>>;
}

/**
 * Makes a reader of `package-lock.json` that reads each once.
 *
 * @returns a function from a package and the absolute folder that wants it to the version in the nearest lock file above,
 *   or null; it never throws
 */
export function lockedVersions(): (name: string, folder: string) => Promise<string | null> {
  const locks = new Map<string, Promise<Lock | null>>();

  function lockAt(folder: string): Promise<Lock | null> {
    const known = locks.get(folder) ?? readLock(join(folder, 'package-lock.json'));
    locks.set(folder, known);
    return known;
  }

  return async (name, folder) => {
    for (let root = folder; ; root = dirname(root)) {
      const lock = await lockAt(root);
      if (lock) return versionIn(lock, name, folder, root);
      if (root === dirname(root)) return null;
    }
  };
}

/** As Node looks for it: in the `node_modules` of each folder up to that of the lock file. */
function versionIn({ packages }: Lock, name: string, folder: string, root: string): string | null {
  for (let current = folder; ; current = dirname(current)) {
    const key = relative(root, join(current, 'node_modules', name))
      .split(sep)
      .join('/');
    const version = packages?.[key]?.version;
    if (typeof version === 'string') return version;
    if (current === root) return null;
  }
}

async function readLock(path: string): Promise<Lock | null> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as unknown;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
