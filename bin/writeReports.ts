import { appendFile } from 'node:fs/promises';
import { type JsonReport, render, type ReportFormat, type Run } from '../src/index';
import type { OutputOptions } from './cliOptions';
import { guardLog } from './guardLog';
import type { Io } from './io';
import { writeReport } from './writeReport';

/**
 * Prints and writes the reports that were asked for. In a GitHub workflow the `github` format also puts the Markdown report on the
 * page of the run.
 *
 * @returns what went wrong with report files, in words
 */
export async function writeReports(source: Run | JsonReport, options: OutputOptions, io: Io): Promise<string[]> {
  const failures: (string | undefined)[] = [];
  for (const { format, file } of options.reports) {
    if (file === undefined) await print(source, format, options, io);
    else failures.push(await writeReport(io.cwd, file, await render(source, format)));
  }
  if (options.reports.some(({ format }) => format === 'github')) failures.push(await stepSummary(source, io));
  return failures.filter((failure) => failure !== undefined);
}

async function print(source: Run | JsonReport, format: ReportFormat, options: OutputOptions, io: Io): Promise<void> {
  const terminal = io.stdout.isTTY === true;
  const text = await render(source, format, { color: usesColor(options, io, io.stdout), terminal });
  // The commands of the github format are there to be obeyed.
  io.stdout.write(format === 'github' ? text : guardLog(text, io.env));
}

async function stepSummary(source: Run | JsonReport, io: Io): Promise<string | undefined> {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return undefined;
  try {
    await appendFile(file, await render(source, 'markdown'));
    return undefined;
  } catch (error) {
    return `GITHUB_STEP_SUMMARY could not be written (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** Whether a stream gets colours: as the flag says, else the environment (`NO_COLOR` before `FORCE_COLOR`), else the terminal. */
export function usesColor(options: OutputOptions, { env }: Io, stream: { readonly isTTY?: boolean }): boolean {
  if (options.color !== undefined) return options.color;
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return !['0', 'false'].includes(forced);
  return env['TERM'] !== 'dumb' && stream.isTTY === true;
}
