import { transformNames } from '../catalogue/transformNames';
import type { ApiEntry, Variant } from '../catalogue/types';
import { count } from './count';

/** The transforms and, under each, the blocking APIs with what becomes of them. */
export function listCatalogue(catalogue: readonly ApiEntry[]): string {
  const width = Math.max(0, ...catalogue.map((entry) => entry.api.length));
  const blocks = Object.entries(transformNames).map(([name, { from, to, optIn }]) => {
    const entries = catalogue.filter((entry) => entry.transform === name);
    const head = `${name}${optIn ? ' (only with -t)' : ''}: ${from} to ${to} (${count(entries.length, 'API')})`;
    return [head, ...entries.map((entry) => `  ${entry.api.padEnd(width)}  ${outcomeOf(entry)}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** What becomes of the plainest call of an API: its awaited form with `...` for the arguments, or why it is left alone. */
function outcomeOf(entry: ApiEntry): string {
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
