import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { displayPath } from './displayPath';
import { defaultExtensions, isForbiddenFolder, isSource } from './fileKinds';
import { ioMessage } from './ioMessage';
import { isInside } from './isInside';
import { textOnDisk } from './textOnDisk';
import { writeAtomic } from './writeAtomic';

/**
 * Creates a file that is not there yet, and the folders above it.
 *
 * @param path absolute
 * @param cwd absolute, symbolic links resolved; the file has to come to lie in it
 * @returns undefined when it was created, null when it was there with this text already, else why it was not, in words
 */
export async function createSource(path: string, cwd: string, text: string): Promise<string | null | undefined> {
  try {
    const problem = await creationProblem(path, cwd);
    if (problem !== undefined) return `not created: ${problem}`;
    const there = await textOnDisk(path, text);
    if (there === 'same') return null;
    if (there === 'other') return 'not created: another file of this name is there';
    await mkdir(dirname(path), { recursive: true });
    await writeAtomic(path, text);
    return undefined;
  } catch (error) {
    return `not created: ${ioMessage(error)}`;
  }
}

/** Why a file must not be created; undefined when it may. Links are followed as far as there are any. */
export async function creationProblem(path: string, cwd: string): Promise<string | undefined> {
  const missing = await missingFolders(path);
  const parent = dirname(missing.at(-1) ?? path);
  const real = join(await realpath(parent), path.slice(parent.length));
  if (!isInside(cwd, real)) return 'it lies outside the folder';
  if (displayPath(cwd, real).split('/').some(isForbiddenFolder)) return 'it lies where unsync never writes';
  if (!isSource(real, new Set(defaultExtensions))) return 'it is no source';
  return undefined;
}

/** The folders above a file that are not there yet, the deepest first. */
export async function missingFolders(path: string): Promise<string[]> {
  const missing: string[] = [];
  for (let folder = dirname(path); dirname(folder) !== folder; folder = dirname(folder)) {
    if (await stat(folder).catch(() => null)) break;
    missing.push(folder);
  }
  return missing;
}
