import { apply, exitCode, plan, progress, render, summary, type Run } from '../src/index';
import type { CliOptions } from './cliOptions';
import { commandLine } from './commandLine';
import type { Io } from './io';
import { readPaths } from './readPaths';
import { writeReport } from './writeReport';

/**
 * Does a run as the flags say: plans, writes, reports.
 *
 * @returns the exit code
 */
export async function runCommand(typed: readonly string[], options: CliOptions, io: Io): Promise<number> {
  const paths = await pathsOf(typed, options, io);
  const planned = await planWithProgress(paths, options, io);
  const run = options.write ? await apply(planned) : planned;
  const failures = await report(run, options, io);
  const again = options.stdinFiles
    ? `--stdin-files ${commandLine(typed, options.run)}`.trim()
    : commandLine(typed, options.run);
  if (!options.silent) {
    const listUnused = !options.reports.some(({ format, file }) => format === 'text' && file === undefined);
    const color = usesColor(options, io, io.stderr);
    failures.forEach((failure) => io.stderr.write(`error: ${failure}\n`));
    io.stderr.write(summary(run, { color, again, listUnused, verbose: options.verbose }));
  }
  return failures.length > 0 ? 2 : exitCode(run, options.exit);
}

async function pathsOf(typed: readonly string[], options: CliOptions, io: Io): Promise<readonly string[]> {
  const listed = options.stdinFiles ? await readPaths(io.stdin) : [];
  return typed.length === 0 && !options.stdinFiles ? ['.'] : [...typed, ...listed];
}

async function planWithProgress(paths: readonly string[], options: CliOptions, io: Io): Promise<Run> {
  const line = progress(options.silent ? { write: () => undefined } : io.stderr);
  try {
    return await plan(paths, { ...options.run, cwd: io.cwd, onProgress: line.update });
  } finally {
    line.stop();
  }
}

/** @returns what went wrong with report files, in words */
async function report(run: Run, options: CliOptions, io: Io): Promise<string[]> {
  const failures: string[] = [];
  for (const { format, file } of options.reports) {
    if (file === undefined) {
      io.stdout.write(await render(run, format, { color: usesColor(options, io, io.stdout) }));
    } else {
      const failure = await writeReport(io.cwd, file, await render(run, format));
      if (failure !== undefined) failures.push(failure);
    }
  }
  return failures;
}

function usesColor(options: CliOptions, io: Io, stream: { readonly isTTY?: boolean }): boolean {
  return options.color ?? (!io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb' && stream.isTTY === true);
}
