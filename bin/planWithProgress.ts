import { plan, progress, type Run, type RunOptions } from '../src/index';
import type { CliOptions } from './cliOptions';
import type { Io } from './io';

/** Plans with a line about the progress on a terminal. `changes` are options other than those of the flags. */
export async function planWithProgress(
  paths: readonly string[],
  options: CliOptions,
  io: Io,
  changes: RunOptions = {},
): Promise<Run> {
  const line = progress(options.silent ? { write: () => undefined } : io.stderr);
  try {
    return await plan(paths, { ...options.run, ...changes, cwd: io.cwd, onProgress: line.update });
  } finally {
    line.stop();
  }
}
