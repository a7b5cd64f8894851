import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { createModuleResolver } from './resolveModules';
import { createPathSet } from './pathSet';
import type { ProjectFile, ProjectOptions } from './projectFile';
import { type PackageManifest, publicFiles, sourceOf } from './publicFiles';

/** What is around the files of a project: packages, their entry points, how specifiers resolve. Files are named as in reports. */
export interface Surroundings {
  resolve(from: string, specifier: string): string | undefined;
  /** Whether others may use the file: import it, or run it. */
  isPublic(file: string): boolean;
  /** Whether others may import the file. */
  isImportable(file: string): boolean;
  /** A package of the project can be imported by others at all. */
  readonly isLibrary: boolean;
  packageName(file: string): string | undefined;
}

interface Package {
  readonly folder: string;
  readonly name: string | undefined;
  readonly manifest: PackageManifest & { readonly name?: unknown };
}

/** Reads the package.json files over the given files. */
export async function createSurroundings(
  files: readonly ProjectFile[],
  options: Pick<ProjectOptions, 'public'>,
): Promise<Surroundings> {
  const byPath = new Map(files.map((file) => [file.path, file.file]));
  const byName = new Map(files.map((file) => [file.file, file]));
  const paths = createPathSet(byPath.keys());
  const packages = await packagesOver(files);
  const open = new Set<string>();
  const importable = new Set<string>();
  const packageOf = createLookup(packages);
  // The package that a file is in is the nearest one above it.
  const given = new Set(files.flatMap(({ path, isGiven }) => (isGiven ? (packageOf(path)?.folder ?? []) : [])));
  let isLibrary = false;
  for (const { folder, manifest } of packages) {
    const own = publicFiles(folder, manifest, paths);
    if (own.isLibrary && given.has(folder)) isLibrary = true;
    for (const path of own.files) open.add(path);
    for (const path of own.importable) importable.add(path);
  }
  const resolveModule = createModuleResolver();
  const sources = new Map<string, string | undefined>();
  return {
    isLibrary: isLibrary && !options.public,
    isImportable: (file) => importable.has(byName.get(file)?.path ?? ''),
    isPublic: (file) => open.has(byName.get(file)?.path ?? ''),
    packageName: (file) => packageOf(byName.get(file)?.path ?? '')?.name,
    resolve(from, specifier) {
      const path = byName.get(from)?.path;
      const found = path === undefined ? undefined : resolveModule(path, specifier);
      if (found === undefined) return undefined;
      if (!sources.has(found)) sources.set(found, byPath.get(found) ?? builtFrom(found));
      return sources.get(found);
    },
  };

  /** The source of the project that a file is built of. */
  function builtFrom(path: string): string | undefined {
    const owner = path.includes('node_modules') ? undefined : packageOf(path);
    const source = owner && sourceOf(owner.folder, relative(owner.folder, path).split(sep).join('/'), paths);
    return source === undefined ? undefined : byPath.get(source);
  }
}

/** Finds the nearest package above a path; folders are looked at once. */
function createLookup(packages: readonly Package[]): (path: string) => Package | undefined {
  const byFolder = new Map<string, Package | undefined>(packages.map((one) => [one.folder, one]));
  const find = (folder: string): Package | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const above = dirname(folder);
    const found = above === folder ? undefined : find(above);
    byFolder.set(folder, found);
    return found;
  };
  return (path) => find(dirname(path));
}

/** The packages that the files are in, the deepest first. */
async function packagesOver(files: readonly ProjectFile[]): Promise<Package[]> {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  const found: Package[] = [];
  for (const folder of folders) {
    try {
      const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Package['manifest'] | null;
      if (manifest)
        found.push({ folder, manifest, name: typeof manifest.name === 'string' ? manifest.name : undefined });
    } catch {
      // No package starts here.
    }
  }
  return found.sort((a, b) => b.folder.length - a.folder.length);
}
