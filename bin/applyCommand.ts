import { apply, escapeTerminal, exitCode, fromPlanDocument, readPlanDocument, summary } from '../src/index';
import { aboutFile } from './aboutFile';
import { checkDirty } from './checkDirty';
import type { OutputOptions } from './cliOptions';
import type { Io } from './io';
import { readText } from './readText';
import { usesColor, writeReports } from './writeReports';

/** `unsync apply PLAN`: writes what was reviewed. @returns the exit code */
export async function applyCommand(file: string, allowDirty: boolean, options: OutputOptions, io: Io): Promise<number> {
  const text = await readText(io.cwd, file);
  const document = aboutFile(file, () => readPlanDocument(text));
  const opened = await fromPlanDocument(document, { cwd: io.cwd });
  if (!allowDirty) await checkDirty(opened);
  const run = await apply(opened);
  const failures = await writeReports(run, options, io);
  if (!options.silent) {
    failures.forEach((failure) => io.stderr.write(`error: ${escapeTerminal(failure)}\n`));
    io.stderr.write(summary(run, { color: usesColor(options, io, io.stderr), verbose: options.verbose }));
  }
  return failures.length > 0 ? 2 : exitCode(run);
}
