import { readFile } from 'node:fs/promises';
import { errorCode } from './ioMessage';

/**
 * Whether a file with this text is there. `other`: something else is, or it cannot be read. Line endings make no difference: git
 * may have changed them.
 *
 * @param path absolute
 */
export async function textOnDisk(path: string, text: string): Promise<'absent' | 'same' | 'other'> {
  try {
    return isSameText(await readFile(path, 'utf8'), text) ? 'same' : 'other';
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'absent' : 'other';
  }
}

function isSameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
