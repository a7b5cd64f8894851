import { escapeTerminal, isFinding, mergeReports, readReport } from '../src/index';
import { aboutFile } from './aboutFile';
import type { OutputOptions } from './cliOptions';
import type { Io } from './io';
import { readText } from './readText';
import { writeReports } from './writeReports';

/** `unsync merge REPORTS`: one report of the reports of several shards. @returns the exit code */
export async function mergeCommand(files: readonly string[], options: OutputOptions, io: Io): Promise<number> {
  const reports = [];
  for (const file of files) {
    const text = await readText(io.cwd, file);
    reports.push(aboutFile(file, () => readReport(text)));
  }
  const merged = mergeReports(reports);
  const failures = await writeReports(merged, options, io);
  if (!options.silent) failures.forEach((failure) => io.stderr.write(`error: ${escapeTerminal(failure)}\n`));
  if (failures.length > 0 || merged.errors.length > 0) return 2;
  const left = merged.sites.filter(({ status }) => merged.run.mode === 'dry' || status !== 'rewritten');
  return isFinding(left, options.exit) ? 1 : 0;
}
