import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lockedVersions } from './lockedVersions';

/** What package.json files say of one source file. */
export interface PackageFacts {
  readonly packageType?: 'module' | 'commonjs';
  /** `engines.node`, from the nearest package.json that has it. */
  readonly engines?: string;
  /** Version of a package as installed, else as in the lock file (npm, pnpm, yarn, bun), else the range of the nearest package.json, else null. */
  versionOf(name: string): Promise<string | null>;
}

interface Manifest {
  readonly type?: unknown;
  readonly version?: unknown;
  readonly engines?: unknown;
  readonly [field: string]: unknown;
}

const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * Makes a reader of package facts that looks at each folder once.
 *
 * @returns a function from the absolute path of a source file to its facts; it never throws: an unreadable package.json
 *   counts as absent
 */
export function packageFactsReader(): (path: string) => Promise<PackageFacts> {
  const manifests = new Map<string, Promise<Manifest | null>>();
  const versions = new Map<string, Promise<string | null>>();
  const locked = lockedVersions(range);

  return async (path) => {
    const folder = dirname(path);
    const nearest = await nearestManifest(folder, () => true);
    const withEngines = await nearestManifest(folder, (manifest) => textOf(manifest.engines, 'node') !== null);
    const engines = withEngines && textOf(withEngines.engines, 'node');
    const type = nearest?.type;
    return {
      ...((type === 'module' || type === 'commonjs') && { packageType: type }),
      ...(engines && { engines }),
      versionOf: (name) => versionOf(name, folder),
    };
  };

  /** Climbs from a folder to the root of the file system. */
  async function nearestManifest(folder: string, accepts: (manifest: Manifest) => boolean): Promise<Manifest | null> {
    for (let current = folder; ; current = dirname(current)) {
      const manifest = await manifestAt(current);
      if (manifest && accepts(manifest)) return manifest;
      if (current === dirname(current)) return null;
    }
  }

  function manifestAt(folder: string): Promise<Manifest | null> {
    return memo(manifests, folder, () => readManifest(join(folder, 'package.json')));
  }

  function versionOf(name: string, folder: string): Promise<string | null> {
    return memo(
      versions,
      `${name}\0${folder}`,
      async () => (await installed(name, folder)) ?? (await locked(name, folder)) ?? (await wanted(name, folder)),
    );
  }

  async function installed(name: string, folder: string): Promise<string | null> {
    for (let current = folder; ; current = dirname(current)) {
      const version = (await manifestAt(join(current, 'node_modules', name)))?.version;
      if (typeof version === 'string') return version;
      if (current === dirname(current)) return null;
    }
  }

  async function range(name: string, folder: string): Promise<string | null> {
    const rangeIn = (manifest: Manifest) =>
      dependencyFields.map((field) => textOf(manifest[field], name)).find((range) => range !== null) ?? null;
    const manifest = await nearestManifest(folder, (candidate) => rangeIn(candidate) !== null);
    return manifest && rangeIn(manifest);
  }

  async function wanted(name: string, folder: string): Promise<string | null> {
    const written = await range(name, folder);
    const { default: validRange } = await import('semver/ranges/valid.js');
    return written ? validRange(written) : null;
  }
}

async function readManifest(path: string): Promise<Manifest | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown, key: string): string | null {
  const text = isRecord(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memo<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}
