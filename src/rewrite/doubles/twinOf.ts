import type { Work } from '../work';
import { sourceModule } from '../names/conversion';
import type { Twin } from './replacement';

/** What a rewritten site calls, where that takes the arguments of the call as they are; a test double of it can take the place of the old one. */
export function twinOf({ decision, use }: Pick<Work, 'decision' | 'use'>): Twin | undefined {
  const form = decision.status === 'rewritten' ? decision.emission.form : undefined;
  if (!form || !use || use.exportPath.length !== 1 || form.pick !== undefined || form.dropOptions) return undefined;
  const [[key, source] = []] = Object.entries(form.names);
  if (key === undefined || source?.kind !== 'import' || source.name === 'default') return undefined;
  const call = `${key}($args)`;
  const kind =
    form.expression === call
      ? 'same'
      : form.expression === `${call}.then(() => true, () => false)`
        ? 'exists'
        : undefined;
  return kind && { module: sourceModule(source, use), name: source.name, kind };
}
