import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { contentHash } from './contentHash';
import { ioMessage } from './ioMessage';
import { writeAtomic } from './writeAtomic';

/**
 * Replaces the content of a file, whole or not at all, if it still is what it was.
 *
 * @param hash SHA-256 (hex) of the bytes that are to be replaced
 * @returns undefined when it was written, else why not, in words
 */
export async function writeSource(path: string, hash: string, text: string): Promise<string | undefined> {
  try {
    // A rename would replace a read-only file without asking.
    if (((await stat(path)).mode & 0o222) === 0) return 'not written: the file is read-only';
    await access(path, constants.W_OK);
    if (contentHash(await readFile(path)) !== hash) return 'not written: the file changed after it was read';
    await writeAtomic(path, text);
    return undefined;
  } catch (error) {
    return `not written: ${ioMessage(error)}`;
  }
}
