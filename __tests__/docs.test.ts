import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue';
import { reasons } from '../src/catalogue/reasons';
import { transformNames } from '../src/catalogue/transformNames';
import { planFile } from '../src/rewrite/planFile';
import { builtCli } from './support/builtCli';
import { entriesPage, outcomeKind } from './support/entriesPage';
import { execute } from './support/execute';
import { refusalsPage } from './support/refusalsPage';

const repository = path.join(__dirname, '..');
const pages = [
  'README.md',
  'CHANGELOG.md',
  'docs/configuration.md',
  'docs/contributing.md',
  'docs/entries.md',
  'docs/examples.md',
  'docs/refusals.md',
];
const read = (page: string): string => fs.readFileSync(path.join(repository, page), 'utf8');
const readme = read('README.md');

describe('README.md', () => {
  it('has the flags of `unsync --help`, all and no others', async () => {
    const help = await unsync('--help');
    expect(flagsOf(firstCells(section(readme, 'Options')))).toEqual(flagsOf(optionColumn(help)));
  });

  it('has the commands of `unsync --help`', async () => {
    const help = await unsync('--help');
    const commands = Array.from(help.matchAll(/^ +unsync ([a-z]+) /gm), ([, command]) => `unsync ${command}`);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(readme).toContain(command);
  });

  it('shows what the codemod really does', () => {
    const [before = ''] = codeBlocks(readme, 'js before');
    const [after] = codeBlocks(readme, 'js after');
    expect(planFile(before, 'config.mjs', {}).output).toBe(after);
  });

  it.each(Object.keys(transformNames))('tells of %s', (name) => expect(section(readme, 'Codemods')).toContain(name));
});

describe('docs/refusals.md', () => {
  it('is what the catalogue says (npm run docs writes it)', async () => {
    const file = path.join(repository, 'docs/refusals.md');
    const style = (await prettier.resolveConfig(file)) ?? {};
    await expect(await refusalsPage(reasons, style)).toMatchFileSnapshot(file);
  });

  it('has a heading for each code', () => {
    const headings = Array.from(read('docs/refusals.md').matchAll(/^### `(.+)`$/gm), ([, code]) => code);
    expect(headings.toSorted()).toEqual(reasons.map(({ code }) => code).toSorted());
  });
});

describe('docs/entries.md', () => {
  it('is what the catalogue says (npm run docs writes it)', async () => {
    const file = path.join(repository, 'docs/entries.md');
    const style = (await prettier.resolveConfig(file)) ?? {};
    await expect(await entriesPage(catalogue, reasons, style)).toMatchFileSnapshot(file);
  });

  it('has a row for each API, and the reason of each that is refused', () => {
    const page = read('docs/entries.md');
    for (const entry of catalogue) {
      const rows = page.split('\n').filter((line) => line.startsWith(`| \`${entry.api}\` `));
      expect(rows, entry.api).not.toEqual([]);
      if (!['refused', 'cheap'].includes(outcomeKind(entry))) continue;
      const why = page.split('\n').filter((line) => line.startsWith('- `') && line.includes(`\`${entry.api}\``));
      const [refusal] = entry.variants.flatMap(({ refuse }) => refuse ?? []);
      expect(
        why.some((line) => line.includes(`refusals.md#${refusal}`) && line.includes(entry.note ?? '')),
        entry.api,
      ).toBe(true);
    }
  });
});

describe.each(pages)('%s', (page) => {
  it('links to files that are there', () => {
    const links = Array.from(
      read(page)
        .replace(/^```[\s\S]*?^```$/gm, '')
        .matchAll(/\]\((?!https?:|#)([^)#]+)/g),
      ([, link = '']) => link,
    );
    const missing = links.filter((link) => !fs.existsSync(path.join(repository, path.dirname(page), link)));
    expect(missing).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = Array.from(read(page).matchAll(/npm run ([\w:-]+)/g), ([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

async function unsync(...args: string[]): Promise<string> {
  const { code, stdout } = await execute(process.execPath, [builtCli, ...args], { cwd: repository });
  expect(code).toBe(0);
  return stdout;
}

/** The text from one heading to the next of its level. */
function section(text: string, title: string): string {
  const [, body = ''] = text.split(new RegExp(`^## ${title}$`, 'm'));
  return body.split(/^## /m)[0] ?? '';
}

/** The part of each line of a help text that names the option, without its description. */
function optionColumn(help: string): string {
  return Array.from(help.matchAll(/^ +(-\S+(?: -\S+)*)/gm), ([, column]) => column).join('\n');
}

/** The first cell of each row of a Markdown table. */
function firstCells(markdown: string): string {
  return Array.from(markdown.matchAll(/^\| ([^|]*) \|/gm), ([, cell]) => cell).join('\n');
}

function flagsOf(text: string): string[] {
  const flags = Array.from(text.matchAll(/(?<![\w-])--?[a-zA-Z][\w-]*/g), ([flag]) => flag);
  return [...new Set(flags)].sort();
}

/** The code blocks of a Markdown text with this info string. */
function codeBlocks(markdown: string, info: string): string[] {
  return Array.from(markdown.matchAll(new RegExp(`^\`\`\`${info}\n([^]*?)^\`\`\`$`, 'gm')), ([, code = '']) => code);
}
