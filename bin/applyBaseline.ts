import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { escapeTerminal, isFinding, markKnown, readBaseline, type Run, toBaseline, UsageError } from '../src/index';
import { aboutFile } from './aboutFile';
import type { CliOptions } from './cliOptions';
import type { Io } from './io';
import { writeReport } from './writeReport';

/** How many new calls are named. */
const shown = 5;

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
  const sites = marked.files.flatMap(({ file, plan }) => plan.sites.map((site) => ({ ...site, file })));
  const known = sites.filter((site) => site.known).length;
  const fresh = sites.filter((site) => isFinding([site], { strict: true }));
  const tighten = gone > 0 ? `; ${gone} of its entries are gone (--update-baseline takes them out)` : '';
  const calls = `${known} known ${known === 1 ? 'call' : 'calls'}`;
  return { run: marked, notes: [`Baseline: ${calls}, ${fresh.length} new${placesOf(fresh)}${tighten}.`] };
}

function placesOf(sites: readonly { readonly file: string; readonly line: number; readonly api: string }[]): string {
  if (sites.length === 0) return '';
  const places = sites.slice(0, shown).map(({ file, line, api }) => `${api} at ${escapeTerminal(file)}:${line}`);
  return ` (${places.join(', ')}${sites.length > shown ? '...' : ''})`;
}
