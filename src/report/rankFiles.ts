import type { JsonSite } from './jsonReport';

/** The sites of each file, files and sites with what costs most first; equal ones stay in their order. */
export function rankFiles(
  sites: readonly JsonSite[],
): { readonly file: string; readonly sites: readonly JsonSite[] }[] {
  const files = new Map<string, JsonSite[]>();
  for (const site of [...sites].sort((a, b) => b.rank - a.rank)) {
    const there = files.get(site.file);
    if (there) there.push(site);
    else files.set(site.file, [site]);
  }
  return [...files].map(([file, ranked]) => ({ file, sites: ranked }));
}
