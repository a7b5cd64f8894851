import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { markKnown, readBaseline, type Run, toBaseline, UsageError } from '../src/index';
import { aboutFile } from './aboutFile';
import type { CliOptions } from './cliOptions';
import type { Io } from './io';
import { writeReport } from './writeReport';

/**
 * Marks what the baseline has, or writes it anew.
 *
 * @returns with lines for the summary
 * @throws UsageError when the file is missing or no baseline
 */
export async function applyBaseline(
  run: Run,
  { baseline: file, updateBaseline }: CliOptions,
  io: Io,
): Promise<{ readonly run: Run; readonly notes: readonly string[] }> {
  if (file === undefined) return { run, notes: [] };
  if (updateBaseline) {
    const made = toBaseline(run);
    const failure = await writeReport(io.cwd, file, `${JSON.stringify(made, null, 2)}\n`);
    if (failure !== undefined) throw new UsageError(failure);
    return { run: markKnown(run, made).run, notes: [`Baseline: ${file} written.`] };
  }
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => null);
  if (text === null) {
    throw new UsageError(`--baseline ${file}: cannot be read; --update-baseline writes it for what stands now`);
  }
  const { run: marked, gone } = markKnown(
    run,
    aboutFile(file, () => readBaseline(text)),
  );
  const known = marked.files.flatMap(({ plan }) => plan.sites).filter((site) => site.known).length;
  const tighten = gone > 0 ? `; ${gone} of its entries are gone (--update-baseline takes them out)` : '';
  return { run: marked, notes: [`Baseline: ${known} known ${known === 1 ? 'call' : 'calls'}${tighten}.`] };
}
