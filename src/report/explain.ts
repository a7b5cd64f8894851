import { packageOf } from '../analysis/moduleSpecifier';
import { withoutSites } from '../catalogue/packages/withoutSites';
import { transformNames } from '../catalogue/transformNames';
import type { OwnCatalogue } from '../catalogue/ownCatalogue';
import type { ApiEntry, Reason, Variant } from '../catalogue/types';
import { didYouMean } from '../runner/nearest';
import { UsageError } from '../runner/usageError';
import { describeConditions } from './describeConditions';
import { count } from './count';
import { choiceOf, describeVariant, outcomeOf, withOwn } from './listCatalogue';
import { wrapText } from './wrapText';

export interface Explainable {
  readonly reasons: readonly Reason[];
  readonly catalogue: readonly ApiEntry[];
  /** What the user says besides. */
  readonly own?: OwnCatalogue;
}

/**
 * What a word of a report means: a code, an API (`fs.readFileSync`, or its last part), a package, or a transform.
 *
 * @throws UsageError for a word that is none of them, with the nearest ones
 */
export function explain(word: string, { reasons, catalogue: builtIn, own }: Explainable): string {
  const catalogue = withOwn(builtIn, own);
  const wanted = word.toLowerCase();
  const reason = reasons.find((candidate) => candidate.code === wanted);
  if (reason) return explainReason(reason);
  const inPackage = explainPackage(word, catalogue, own);
  if (inPackage !== undefined) return inPackage;
  const entries = entriesCalled(word, catalogue);
  if (entries.length > 0) return entries.map((entry) => explainEntry(entry, own)).join('\n');
  const transform = Object.entries(transformNames).find(([name]) => name === wanted);
  if (transform) return explainTransform(transform[0], transform[1], catalogue);
  const known = [
    ...reasons.map((candidate) => candidate.code),
    ...catalogue.flatMap((entry) => [shortName(entry), entry.api]),
    ...catalogue.flatMap(({ modules }) => modules),
    ...Object.keys(withoutSites),
    ...Object.keys(transformNames),
  ];
  throw new UsageError(`nothing is called ${word}.${didYouMean(word, known, 3) || ' See: unsync list'}`);
}

/** More entries of one package are only listed. */
const many = 8;

/** All that is known of a package (or of a module in it), the function that is called like it first. */
function explainPackage(
  word: string,
  catalogue: readonly ApiEntry[],
  own: OwnCatalogue | undefined,
): string | undefined {
  const name = word.toLowerCase();
  const fact = Object.hasOwn(withoutSites, name) ? withoutSites[name] : undefined;
  if (fact !== undefined) return `${wrapText(`${name}: no call of it is reported. ${fact}`)}\n`;
  const isNamed = ({ modules }: ApiEntry): boolean =>
    modules.map((module) => module.toLowerCase()).some((module) => module === name || packageOf(module) === name);
  if (!catalogue.some(isNamed)) return undefined;
  const found = catalogue.filter((entry) => {
    const api = entry.api.toLowerCase();
    return isNamed(entry) || api === name || api.startsWith(`${name}.`) || api.startsWith(`${name}(`);
  });
  const itself = found.filter(({ api }) => api.toLowerCase() === name);
  const others = found.filter((entry) => !itself.includes(entry));
  const parts = itself.map((entry) => explainEntry(entry, own));
  if (found.length <= many) return [...parts, ...others.map((entry) => explainEntry(entry, own))].join('\n');
  const width = Math.max(...others.map(({ api }) => api.length));
  const lines = others.map((entry) => `  ${entry.api.padEnd(width)}  ${outcomeOf(entry)}${choiceOf(entry, own)}`);
  const head = `${name}: ${count(found.length, 'API')}`;
  return [...parts, [head, ...lines, '', 'unsync explain <API> tells more of one.', ''].join('\n')].join('\n');
}

/** Entries by whole name, else by its last part; either way the very letters go before other cases of them. */
function entriesCalled(word: string, catalogue: readonly ApiEntry[]): readonly ApiEntry[] {
  const same = (name: string) => name === word;
  const alike = (name: string) => name.toLowerCase() === word.toLowerCase();
  const attempts = [
    catalogue.filter((entry) => same(entry.api)),
    catalogue.filter((entry) => alike(entry.api)),
    catalogue.filter((entry) => same(shortName(entry))),
    catalogue.filter((entry) => alike(shortName(entry))),
  ];
  return attempts.find((entries) => entries.length > 0) ?? [];
}

const kinds: Readonly<Record<Reason['kind'], string>> = {
  refused: 'left alone',
  'out-of-scope': 'out of scope',
  hazard: 'only with --unsafe',
};

function explainReason({ code, kind, title, meaning, hint, example, remedy }: Reason): string {
  const parts = [
    `${code} (${kinds[kind]}): ${title}`,
    '',
    wrapText(meaning),
    '',
    indented(example),
    '',
    wrapText(hint),
  ];
  if (remedy !== undefined) parts.push('', indented(remedy));
  return `${parts.join('\n')}\n`;
}

function explainEntry(entry: ApiEntry, own: OwnCatalogue | undefined): string {
  const parts = [
    `${entry.api}${choiceOf(entry, own)}`,
    `  from       ${entry.modules.join(', ')}`,
    `  transform  ${entry.transform}`,
    `  blocks     ${entry.cost} (${entry.effects.join(', ')})`,
    '  becomes',
    ...entry.variants.map(explainVariant),
  ];
  if (entry.note !== undefined) parts.push('', wrapText(entry.note));
  return `${parts.join('\n')}\n`;
}

/** The first variant whose conditions all hold decides. */
function explainVariant(variant: Variant): string {
  const conditions = describeConditions(variant.when ?? []);
  return `    ${describeVariant(variant)}${namesOf(variant)}${conditions && `, when ${conditions}`}`;
}

/** Where the names of an awaited form come from: `, with readFile of fs/promises`. */
function namesOf({ form }: Variant): string {
  if (!form) return '';
  const sources = Object.entries(form.names).flatMap(([local, source]) => {
    if (source.kind === 'import') return `${local} of ${source.module.replace('$same', 'the same module')}`;
    return source.kind === 'promisify' ? `${local} promisified` : [];
  });
  return sources.length === 0 ? '' : `, with ${sources.join(' and ')}`;
}

function explainTransform(
  name: string,
  about: { from: string; to: string; optIn: boolean },
  catalogue: readonly ApiEntry[],
): string {
  const apis = catalogue.filter((entry) => entry.transform === name).map((entry) => entry.api);
  const optIn = about.optIn ? '. It runs only when named with -t' : '';
  return `${wrapText(`${name}: from ${about.from} to ${about.to}${optIn}.`)}\n\n${wrapText(apis.join(', '))}\n`;
}

function shortName({ api }: ApiEntry): string {
  return api.slice(api.lastIndexOf('.') + 1);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
