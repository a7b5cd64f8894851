import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Writes a report, making its folder. Undefined when done, else what went wrong. */
export async function writeReport(cwd: string, file: string, text: string): Promise<string | undefined> {
  const path = resolve(cwd, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return undefined;
  } catch (error) {
    return `${file}: the report could not be written (${error instanceof Error ? error.message : String(error)})`;
  }
}
