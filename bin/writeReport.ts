import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ioMessage, writeAtomic } from '../src/index';

/** Writes a report, making its folder. Undefined when done, else what went wrong. */
export async function writeReport(cwd: string, file: string, text: string): Promise<string | undefined> {
  const path = resolve(cwd, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    const there = await stat(path).catch(() => null);
    // A pipe or a device such as /dev/stdout is no file to replace.
    if (there && !there.isFile()) await writeFile(path, text);
    else await writeAtomic(path, text);
    return undefined;
  } catch (error) {
    return `${file}: the report could not be written (${ioMessage(error)})`;
  }
}
