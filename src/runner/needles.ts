import type { ApiEntry } from '../catalogue/types';

/**
 * Byte strings of which a file must contain at least one to have a site of these entries: `Sync`, and for APIs without it
 * in their name the name of the global or of the package.
 *
 * @param transforms only the entries of these; default: of all
 */
export function needles(catalogue: readonly ApiEntry[], transforms?: readonly string[]): string[] {
  const returned = new Set(catalogue.flatMap((entry) => entry.returns ?? []));
  const wanted = catalogue.filter((entry) => !transforms || transforms.includes(entry.transform));
  return [...new Set(wanted.flatMap((entry) => needlesOf(entry, returned)))];
}

function needlesOf(entry: ApiEntry, returned: ReadonlySet<string>): string[] {
  if (entry.needles) return [...entry.needles];
  if (entry.path.some((name) => name.includes('Sync'))) return ['Sync'];
  return entry.modules.flatMap((module) => {
    if (module === 'global') return entry.path.slice(0, 1);
    // A method of what another API returns: that API's needle stands in the file too.
    return returned.has(module) ? [] : [module];
  });
}
