import { transformNames } from '../catalogue/transformNames';
import type { OwnCatalogue } from '../catalogue/ownCatalogue';
import type { ApiEntry, Variant } from '../catalogue/types';
import { count } from './count';

/** The transforms and, under each, the blocking APIs with what becomes of them. */
export function listCatalogue(builtIn: readonly ApiEntry[], own?: OwnCatalogue): string {
  const catalogue = withOwn(builtIn, own);
  const width = Math.max(0, ...catalogue.map((entry) => entry.api.length));
  const blocks = Object.entries(transformNames).map(([name, { from, to, optIn }]) => {
    const entries = catalogue.filter((entry) => entry.transform === name);
    const head = `${name}${optIn ? ' (only with -t)' : ''}: ${from} to ${to} (${count(entries.length, 'API')})`;
    return [
      head,
      ...entries.map((entry) => `  ${entry.api.padEnd(width)}  ${outcomeOf(entry)}${choiceOf(entry, own)}`),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The entries of the user, and the built-in ones that they do not replace. */
export function withOwn(builtIn: readonly ApiEntry[], own: OwnCatalogue | undefined): readonly ApiEntry[] {
  if (!own) return builtIn;
  const keysOf = ({ modules, path }: ApiEntry) => modules.map((module) => [module, ...path].join('\0'));
  const taken = new Set(own.entries.flatMap(keysOf));
  const names = new Set(own.entries.map(({ api }) => api));
  const left = builtIn.filter((entry) => !names.has(entry.api) && !keysOf(entry).some((key) => taken.has(key)));
  return [...left, ...own.entries];
}

/** What the configuration says of an API, in brackets. */
export function choiceOf({ api, transform }: ApiEntry, own: OwnCatalogue | undefined): string {
  if (!own) return '';
  const change = Object.hasOwn(own.apis, api) ? own.apis[api] : undefined;
  const words = [
    ...(own.entries.some((entry) => entry.api === api) ? ['from the configuration'] : []),
    ...(own.ignore.includes(api) || own.ignore.includes(transform) ? ['ignored by the configuration'] : []),
    ...(change?.level ? [`${change.level} by the configuration`] : []),
    ...(change?.cost ? [`${change.cost} by the configuration`] : []),
  ];
  return words.length === 0 ? '' : ` [${words.join(', ')}]`;
}

/** What becomes of the plainest call of an API: its awaited form with `...` for the arguments, or why it is left alone. */
export function outcomeOf(entry: ApiEntry): string {
  // What it returns has methods that do.
  if (entry.blocksWhen?.some((condition) => 'any' in condition && condition.any.length === 0))
    return 'blocks nothing itself';
  const last = entry.variants.findLast((variant) => variant.form) ?? entry.variants.at(-1);
  return last ? describeVariant(last) : 'refused';
}

/** One variant in a few words. */
export function describeVariant({ form, refuse, strategy, hazards = [] }: Variant): string {
  const unsafe = hazards.length > 0 ? ` (unsafe: ${hazards.join(', ')})` : '';
  if (form)
    return `await ${form.expression.replaceAll('$args', '...')}${form.pick === undefined ? '' : ` .${form.pick}`}${unsafe}`;
  return strategy === undefined ? `refused: ${refuse ?? 'no twin'}` : `by its arguments (${strategy})${unsafe}`;
}
