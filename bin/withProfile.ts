import { measure, type Run } from '../src/index';
import { aboutFile } from './aboutFile';
import type { Io } from './io';
import { readText } from './readText';

/** The run with the blocking times that a CPU profile measured. @throws UsageError when the file is no profile */
export async function withProfile(run: Run, file: string | undefined, io: Io): Promise<Run> {
  if (file === undefined) return run;
  const text = await readText(io.cwd, file, `--profile ${file}`);
  return aboutFile(file, () => measure(run, text));
}
