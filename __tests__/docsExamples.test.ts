import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  copyRow,
  type ExampleRow,
  exampleRow,
  exampleRows,
  linkPackages,
  rewriteRow,
  type RowRun,
  runRow,
  sourcesOf,
} from './support/exampleRows';
import { examplesPage } from './support/examplesPage';
import { fileTree } from './support/fileTree';
import { createTypeChecker } from './support/typeCheck';

const repository = path.join(__dirname, '..');
const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'unsync-rows-'));
const rows = exampleRows();
const config = exampleRow('config');
const all = [...rows, config];
const folderOf = (row: ExampleRow, state: 'before' | 'after'): string => path.join(root, state, row.name);

beforeAll(async () => {
  for (const row of all) {
    linkPackages(row, root);
    copyRow(row, folderOf(row, 'before'));
    copyRow(row, folderOf(row, 'after'));
    await rewriteRow(row, folderOf(row, 'after'), '--write', '--silent');
  }
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe('docs/examples.md', () => {
  it('has every row of the rule', () => {
    const names = ['http-get', 'sleep', 'file-read', 'subprocess', 'sql', 'cpu-bound'];
    expect(rows.map(({ name }) => name.replace('table/', ''))).toEqual(names);
  });

  it('shows the diffs that the command line prints (npm run docs writes it)', async () => {
    const file = path.join(repository, 'docs/examples.md');
    const shown = [];
    for (const row of rows)
      shown.push({ ...row, diff: await rewriteRow(row, folderOf(row, 'before'), '--silent', '--format', 'diff') });
    const style = (await prettier.resolveConfig(file)) ?? {};
    await expect(await examplesPage(shown, style)).toMatchFileSnapshot(file);
  });
});

describe.each(all)('examples/$name', (row) => {
  it('does the same after the rewriting, and no longer blocks', async () => {
    const first = await runCopy(row, 'before');
    const second = await runCopy(row, 'after');
    expect(first.run.outcome).toMatchObject({ code: 0 });
    expect(first.run.outcome.stdout).not.toBe('');
    expect(second.run.outcome).toEqual(first.run.outcome);
    expect(second.tree).toEqual(first.tree);
    if (row.pause === undefined) return;
    expect(first.run.pause).toBeGreaterThanOrEqual(row.pause);
    expect(await shortestPause(row, second.run.pause, row.pause)).toBeLessThan(row.pause);
  });

  it('has no new type errors', () => {
    const typed = sourcesOf(folderOf(row, 'after')).filter((name) => name.endsWith('.ts'));
    const texts = typed.map((name): [string, string] => [
      path.join(repository, 'examples', row.name, name),
      fs.readFileSync(path.join(folderOf(row, 'after'), name), 'utf8'),
    ]);
    const check = createTypeChecker(new Map(texts));
    for (const [file] of texts) expect(check(file)).toEqual([]);
  });
});

/** Runs a row in a copy of its own; gives what it left behind, without sources. */
async function runCopy(row: ExampleRow, state: 'before' | 'after'): Promise<{ run: RowRun; tree: unknown }> {
  const work = fs.mkdtempSync(path.join(root, 'work-'));
  fs.cpSync(folderOf(row, state), work, { recursive: true, verbatimSymlinks: true });
  const run = await runRow(row, work);
  const sources = new Set(sourcesOf(work));
  const holdsSources = (name: string): boolean => [...sources].some((one) => one.startsWith(`${name}/`));
  const tree = fileTree(
    work,
    (name) => sources.has(name) || holdsSources(name) || /^(?:node_modules|package\.json)/.test(name),
  );
  const stdout = run.outcome.stdout.replaceAll(work, '<work>');
  const stderr = run.outcome.stderr.replaceAll(work, '<work>');
  return { run: { ...run, outcome: { ...run.outcome, stdout, stderr } }, tree };
}

/** A busy machine can hold up any program; one that blocks is held up each time. */
async function shortestPause(row: ExampleRow, measured: number, limit: number): Promise<number> {
  let shortest = measured;
  for (let attempt = 0; attempt < 5 && shortest >= limit; attempt += 1) {
    shortest = Math.min(shortest, (await runCopy(row, 'after')).run.pause);
  }
  return shortest;
}
