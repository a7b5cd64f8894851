import prettier from 'prettier';
import { transformNames } from '../../src/catalogue/transformNames';
import type { ApiEntry, Reason } from '../../src/catalogue/types';
import { outcomeOf } from '../../src/report/listCatalogue';

/** What becomes of the calls of an API, in the widest sense. */
export const outcomes = {
  rewritten: 'rewritten',
  unsafe: 'rewritten with `--unsafe`',
  cheap: 'cheap: left alone',
  refused: 'refused',
  maker: 'blocks nothing itself',
} as const;

/** The outcome of an entry: the best that a call of it can have. */
export function outcomeKind({ variants, blocksWhen }: ApiEntry): keyof typeof outcomes {
  if (blocksWhen?.some((condition) => 'any' in condition && condition.any.length === 0)) return 'maker';
  const rewriting = variants.filter(({ refuse }) => refuse === undefined);
  if (rewriting.some(({ hazards = [] }) => hazards.length === 0)) return 'rewritten';
  if (rewriting.length > 0) return 'unsafe';
  return variants.every(({ refuse }) => refuse === 'cheap') ? 'cheap' : 'refused';
}

/** The text of `docs/entries.md`: every blocking API with what becomes of its calls, and why where they stay. */
export async function entriesPage(
  catalogue: readonly ApiEntry[],
  reasons: readonly Reason[],
  style: prettier.Options,
): Promise<string> {
  const byCode = new Map(reasons.map((reason) => [reason.code, reason]));
  const families = Object.keys(transformNames).map((transform) => ({
    transform,
    entries: catalogue.filter((entry) => entry.transform === transform),
  }));
  const filled = families.filter(({ entries }) => entries.length > 0);
  const parts = [
    '<!-- Written by `npm run docs` from src/catalogue; changes belong there. -->',
    '# Entries and their outcomes',
    `The ${catalogue.length} blocking APIs that are known, by codemod, with what becomes of their calls. \`unsync explain <api>\` tells all of one, with every condition; [equivalence.md](equivalence.md) has what they did when they were run.`,
    [
      '- _rewritten_: calls in async functions are, but for those that have a [code](refusals.md) of the last column. In a form, `...` stands for the arguments; _by its arguments_: for what a call says, there are several forms.',
      '- _cheap_: the call takes microseconds. Awaiting it would make the program slower.',
      '- _refused_: there is nothing that does the same, for the reason below the table.',
      '- _blocks nothing itself_: methods of what it gives do; they have rows of their own.',
    ].join('\n'),
    summary(filled),
    ...filled.flatMap(({ transform, entries }) => [`## ${transform}`, table(entries), ...reasonList(entries, byCode)]),
  ];
  return prettier.format(parts.join('\n\n'), { ...style, parser: 'markdown' });
}

type Family = { readonly transform: string; readonly entries: readonly ApiEntry[] };

function summary(families: readonly Family[]): string {
  const kinds = Object.keys(outcomes) as (keyof typeof outcomes)[];
  const rows = families.map(({ transform, entries }) => [
    `[${transform}](#${transform})`,
    ...kinds.map((kind) => String(entries.filter((entry) => outcomeKind(entry) === kind).length || '–')),
  ]);
  return markdownTable(['codemod', ...Object.values(outcomes)], rows);
}

function table(entries: readonly ApiEntry[]): string {
  const rows = entries.map((entry) => {
    const kind = outcomeKind(entry);
    const codes = entry.variants.flatMap(({ refuse, hazards = [] }) => [...(refuse ? [refuse] : []), ...hazards]);
    const becomes = kind === 'rewritten' || kind === 'unsafe' ? `\`${outcomeOf(entry)}\`` : '';
    const left = kind === 'maker' ? '' : [...new Set(codes)].map((code) => `\`${code}\``).join(', ');
    return [`\`${entry.api}\``, outcomes[kind], becomes, left];
  });
  return markdownTable(['API', 'outcome', 'becomes', 'left alone, or with `--unsafe`'], rows);
}

/** Why entries are left alone, each reason with all that have it. */
function reasonList(entries: readonly ApiEntry[], byCode: ReadonlyMap<string, Reason>): string[] {
  const apisOf = new Map<string, string[]>();
  for (const entry of entries) {
    if (!['refused', 'cheap'].includes(outcomeKind(entry))) continue;
    const reason = reasonOf(entry, byCode);
    apisOf.set(reason, [...(apisOf.get(reason) ?? []), `\`${entry.api}\``]);
  }
  if (apisOf.size === 0) return [];
  return [
    'Why those that are left alone are:',
    [...apisOf].map(([why, apis]) => `- ${apis.join(', ')}: ${why}`).join('\n'),
  ];
}

/** Why an entry is refused: its code, what that means, and what was seen of this one. */
function reasonOf({ variants, note }: ApiEntry, byCode: ReadonlyMap<string, Reason>): string {
  const codes = [...new Set(variants.flatMap(({ refuse }) => refuse ?? []))];
  const titles = codes.map((code) => `${byCode.get(code)?.title ?? ''} ([\`${code}\`](refusals.md#${code})).`);
  const hints = variants.flatMap(({ hint }) => hint ?? []);
  const own = [...new Set([...(note === undefined ? [] : [note]), ...hints])];
  return [...titles, ...(own.length > 0 ? own : codes.map((code) => byCode.get(code)?.hint ?? ''))].join(' ');
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
