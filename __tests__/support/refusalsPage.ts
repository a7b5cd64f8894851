import prettier from 'prettier';
import type { Reason } from '../../src/catalogue/types';

const chapters: readonly { kind: Reason['kind']; title: string; intro: string }[] = [
  {
    kind: 'refused',
    title: 'Refused',
    intro:
      'These calls stay as they are, because awaiting them could change what the program does, or is not possible where they stand.',
  },
  {
    kind: 'out-of-scope',
    title: 'Out of scope',
    intro: 'These calls block, but not inside an async function. They are listed and left alone.',
  },
  {
    kind: 'hazard',
    title: 'Hazards',
    intro: 'These calls can be rewritten, but behaviour could change: they are left alone unless `--unsafe` is given.',
  },
];

/** The text of `docs/refusals.md`: every code that a report can carry, from the catalogue. */
export async function refusalsPage(reasons: readonly Reason[], style: prettier.Options): Promise<string> {
  const head = [
    '<!-- Written by `npm run docs` from src/catalogue/reasons.ts; changes belong there. -->',
    '# Refusals and hazards',
    'Every blocking call that a run leaves alone carries one of these codes. `unsync explain <code>` prints the same text.',
  ];
  const body = chapters.flatMap((chapter) => chapterText(chapter, reasons));
  return prettier.format([...head, ...body].join('\n\n'), { ...style, parser: 'markdown' });
}

function chapterText(chapter: (typeof chapters)[number], reasons: readonly Reason[]): string[] {
  const members = reasons.filter(({ kind }) => kind === chapter.kind).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  if (members.length === 0) return [];
  return [`## ${chapter.title}`, chapter.intro, ...members.flatMap(reasonText)];
}

function reasonText({ code, title, meaning, hint, example, remedy }: Reason): string[] {
  const fix = remedy === undefined ? [] : ['After the change by hand:', block(remedy)];
  return [`### \`${code}\``, `**${title}**`, meaning, block(example), `_What to do:_ ${hint}`, ...fix];
}

function block(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}
