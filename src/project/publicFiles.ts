import { join, relative, sep } from 'node:path';
import type { PathSet } from './pathSet';

/** The part of a package.json that says what others may import. */
export interface PackageManifest {
  readonly main?: unknown;
  readonly module?: unknown;
  readonly exports?: unknown;
  readonly bin?: unknown;
  readonly types?: unknown;
  readonly typings?: unknown;
  readonly browser?: unknown;
}

const buildFolders = ['dist', 'lib', 'build', 'out', 'cjs', 'esm', 'es'];
const sourceFolders = ['src', 'source', 'lib', ''];
const sourceExtensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx'];

/** The files of a package that others may import, and whether they can import anything at all. */
export interface PublicFiles {
  readonly files: ReadonlySet<string>;
  /** Those of them that are not there to be run only. */
  readonly importable: ReadonlySet<string>;
  /** It is a library: main, module, exports or types name something. */
  readonly isLibrary: boolean;
}

/**
 * Finds the sources behind the entry points of a package. What is built is looked for under the usual names of source folders.
 *
 * @param folder absolute path of the package
 * @param files the sources of the project
 */
export function publicFiles(folder: string, manifest: PackageManifest, files: PathSet): PublicFiles {
  const library = [
    manifest.main,
    manifest.module,
    manifest.exports,
    manifest.types,
    manifest.typings,
    manifest.browser,
  ].flatMap(pathsIn);
  const imported = [...library];
  if (manifest.main === undefined && manifest.exports === undefined) imported.push('index.js');
  const importable = new Set(imported.flatMap((entry) => sourcesOf(folder, entry, files)));
  const found = new Set([...importable, ...pathsIn(manifest.bin).flatMap((entry) => sourcesOf(folder, entry, files))]);
  const isLibrary = library.some((entry) => /\.(?:[cm]?[jt]sx?)$|\/?[^./]+$/.test(entry));
  return { files: found, importable, isLibrary };
}

/** Every path in a field, whatever its shape. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(pathsIn);
  return [];
}

/** The source that a path of a package (relative to `folder`, with `/`) was built from; undefined when there is none. */
export function sourceOf(folder: string, entry: string, files: PathSet): string | undefined {
  return sourcesOf(folder, entry, files)[0];
}

function sourcesOf(folder: string, entry: string, files: PathSet): string[] {
  const clean = entry.replace(/^\.\//, '');
  if (clean.includes('*')) {
    const patterns = candidates(clean);
    return files.under(folder).filter((file) => {
      const path = relative(folder, file).split(sep).join('/');
      return patterns.some((pattern) => matches(pattern, path));
    });
  }
  for (const candidate of candidates(clean)) {
    for (const path of [
      candidate,
      ...sourceExtensions.flatMap((extension) => [candidate + extension, `${candidate}/index${extension}`]),
    ]) {
      const full = join(folder, path);
      if (files.has(full)) return [full];
    }
  }
  return [];
}

/** Where the source of an entry may be, the likeliest first. */
function candidates(entry: string): string[] {
  const bare = entry.replace(/\.d\.([cm]?)ts$/, '.$1ts').replace(/\.[cm]?[jt]sx?$/, '');
  const segments = bare.split('/');
  const below = segments
    .map((segment, index) => (buildFolders.includes(segment) ? segments.slice(index + 1).join('/') : undefined))
    .filter((one) => one !== undefined);
  const moved = below.flatMap((rest) => sourceFolders.map((source) => (source === '' ? rest : `${source}/${rest}`)));
  return [entry, bare, ...moved];
}

function matches(pattern: string, path: string): boolean {
  const [before = '', after = ''] = pattern.split('*');
  return (
    path.startsWith(before) &&
    (after === '' || path.replace(/\.[cm]?[jt]sx?$/, '').endsWith(after.replace(/\.[cm]?[jt]sx?$/, '')))
  );
}
