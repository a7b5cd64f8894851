import { dirname, join } from 'node:path';
import { discover, type DiscoverOptions, type FoundFile } from './discover';

/** Every other source of the project that the given files are in: of its repository, else of the outermost package, else of the working directory. */
export async function restOfProject(
  found: readonly FoundFile[],
  where: DiscoverOptions,
): Promise<readonly FoundFile[]> {
  const known = new Set(found.map(({ path }) => path));
  const [first] = found;
  const root = first && (await projectFolder(dirname(first.path), where.cwd));
  if (root === undefined) return [];
  const { files } = await discover([root], { ...where, tests: true, isIgnored: () => false });
  return files.filter(({ path, skip }) => !known.has(path) && skip !== 'generated');
}

/** The folder of the repository; else of the outermost package.json; else the working directory. */
async function projectFolder(from: string, cwd: string): Promise<string> {
  let outermost = cwd;
  for (let folder = from; ; folder = dirname(folder)) {
    if (await exists(join(folder, '.git'))) return folder;
    if (await exists(join(folder, 'package.json'))) outermost = folder;
    if (dirname(folder) === folder) return outermost;
  }
}

async function exists(path: string): Promise<boolean> {
  const { access } = await import('node:fs/promises');
  return await access(path).then(
    () => true,
    () => false,
  );
}
