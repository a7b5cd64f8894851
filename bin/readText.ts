import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ioMessage, UsageError } from '../src/index';

/** The text of a file that the command line names. @throws UsageError that says why it cannot be read, with `what` in front */
export async function readText(cwd: string, file: string, what = file): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(`${what}: ${ioMessage(error)}`);
  }
}
