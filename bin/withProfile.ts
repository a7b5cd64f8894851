import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { measure, type Run, UsageError } from '../src/index';
import { aboutFile } from './aboutFile';
import type { Io } from './io';

/** The run with the blocking times that a CPU profile measured. @throws UsageError when the file is no profile */
export async function withProfile(run: Run, file: string | undefined, io: Io): Promise<Run> {
  if (file === undefined) return run;
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((error: unknown) => {
    throw new UsageError(`--profile ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return aboutFile(file, () => measure(run, text));
}
