import { apply, commandLine, escapeTerminal, exitCode, type Run, summary, toPlanDocument } from '../src/index';
import { applyBaseline } from './applyBaseline';
import { checkDirty } from './checkDirty';
import type { CliOptions } from './cliOptions';
import { commitByTransform } from './commitByTransform';
import type { Io } from './io';
import { pickSites } from './pickSites';
import { planWithProgress } from './planWithProgress';
import { readPaths } from './readPaths';
import { withProfile } from './withProfile';
import { usesColor, writeReports } from './writeReports';
import { writeReport } from './writeReport';

/**
 * Does a run as the flags say: plans, asks, writes, reports.
 *
 * @returns the exit code
 */
export async function runCommand(typed: readonly string[], options: CliOptions, io: Io): Promise<number> {
  const paths = await pathsOf(typed, options, io);
  const planned = await withProfile(await planWithProgress(paths, options, io), options.profile, io);
  const { run: known, notes } = await applyBaseline(planned, options, io);
  const picked = options.interactive ? await pickSites(known, options, io) : known;
  const failures = options.plan === undefined ? [] : await writePlan(picked, options.plan, io);
  const run = await write(picked, options, io);
  failures.push(...(await writeReports(run, options, io)));
  if (!options.silent) {
    const listUnused = !options.reports.some(({ format, file }) => format === 'text' && file === undefined);
    const color = usesColor(options, io, io.stderr);
    [...failures, ...run.failures].forEach((failure) => io.stderr.write(`error: ${escapeTerminal(failure)}\n`));
    notes.forEach((note) => io.stderr.write(`${note}\n`));
    const again = againWords(typed, run, options);
    io.stderr.write(summary(run, { color, again, listUnused, verbose: options.verbose }));
  }
  return failures.length + run.failures.length > 0 ? 2 : exitCode(run, options.exit);
}

async function pathsOf(typed: readonly string[], options: CliOptions, io: Io): Promise<readonly string[]> {
  const listed = options.stdinFiles ? await readPaths(io.stdin) : [];
  return typed.length === 0 && !options.stdinFiles ? ['.'] : [...typed, ...listed];
}

async function writePlan(run: Run, file: string, io: Io): Promise<string[]> {
  const failure = await writeReport(io.cwd, file, `${JSON.stringify(toPlanDocument(run), null, 2)}\n`);
  return failure === undefined ? [] : [failure];
}

/** A run with what git said against committing it. */
type Written = Run & { readonly failures: readonly string[] };

async function write(run: Run, options: CliOptions, io: Io): Promise<Written> {
  if (!options.write) return { ...run, failures: [] };
  if (!options.allowDirty) await checkDirty(run);
  if (options.commit) return await commitByTransform(run, options, io);
  return { ...(await apply(run)), failures: [] };
}

function againWords(typed: readonly string[], { request }: Run, options: CliOptions): string {
  if (!options.stdinFiles) return commandLine({ ...request, paths: typed });
  return `--stdin-files ${commandLine({ ...request, paths: typed })}`.trim();
}
