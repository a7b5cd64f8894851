import { selectedTransforms } from '../catalogue/transformNames';
import type { PlanOptions } from '../plan/types';
import type { RunFile, RunOptions } from './types';

/** Says of each entry of the user's that it stands for no call of the files. */
export function unmatchedEntries({ own, transforms }: PlanOptions, files: readonly RunFile[]): string[] {
  const found = new Set(files.flatMap(({ plan }) => plan.sites.map(({ api }) => api)));
  const wanted = selectedTransforms(transforms);
  return (own?.entries ?? [])
    .filter(({ api, transform, returns }) => !found.has(api) && !returns && (wanted?.includes(transform) ?? true))
    .map(({ api, modules }) => `catalogue: no file calls ${api} (imported from ${modules.join(' or ')})`);
}

/** Whether a run looks at all files of the project, so that what it does not find is not there. */
export function isWhole(paths: readonly string[], { changed, shard, extensions }: RunOptions): boolean {
  return paths.some((path) => /^\.?\/?$/.test(path)) && !changed && !shard && !extensions;
}
