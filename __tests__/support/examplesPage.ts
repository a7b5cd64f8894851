import prettier from 'prettier';
import type { ExampleRow } from './exampleRows';

/** A row with the diff that the command line prints for it. */
export interface ShownRow extends ExampleRow {
  readonly diff: string;
}

/** The text of `docs/examples.md`. */
export async function examplesPage(rows: readonly ShownRow[], style: prettier.Options): Promise<string> {
  const head = [
    '<!-- Written by `npm run docs` from examples/table; changes belong there. -->',
    '# Never use blocking calls in async functions',
    'One blocking call in an async function stops everything else that the process does. This is what `unsync` makes of the usual ones. Each row is a program in [examples/table](../examples/table); the tests run it before and after the rewriting and compare what it prints, what it writes, and how long it keeps the event loop from turning.',
    ['| row | blocks | instead |', '| --- | --- | --- |', ...rows.map(tableRow)].join('\n'),
  ];
  return prettier.format([...head, ...rows.flatMap(rowText)].join('\n\n'), { ...style, parser: 'markdown' });
}

function tableRow({ title, name, from, to }: ExampleRow): string {
  return `| [${title}](#${anchor(title)}) ([program](../examples/${name})) | ${from} | ${to} |`;
}

function rowText({ title, name, about, options = [], main, diff }: ShownRow): string[] {
  const command = ['npx unsync', ...options.map(quote), '.'].join(' ');
  const run = main.endsWith('.ts') ? `node ${main}    # from Node 22.18 on; compile it for older ones` : `node ${main}`;
  const shell = [`cd examples/${name}`, run, `${command}    # shows the diff below; with --write, applies it`];
  return [`## ${title}`, about, fence('sh', shell.join('\n')), fence('diff', shortened(diff).trimEnd())];
}

/** A long created file is shown by its beginning. */
function shortened(diff: string): string {
  const shown = 40;
  return diff.replace(/^--- \/dev\/null\n(?:\+.*\n|@@.*\n)+/gm, (file) => {
    const lines = file.split('\n');
    return lines.length < 3 * shown
      ? file
      : `${lines.slice(0, shown).join('\n')}\n... ${lines.length - shown} more lines\n`;
  });
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}

function quote(option: string): string {
  return /^[\w@%+=:,./-]+$/.test(option) ? option : `'${option}'`;
}

function fence(info: string, text: string): string {
  return `\`\`\`${info}\n${text}\n\`\`\``;
}
