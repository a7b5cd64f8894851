import { sep } from 'node:path';

/** Paths that can be asked for one by one or by folder. */
export interface PathSet {
  has(path: string): boolean;
  /** The paths in a folder and in those below it, sorted by code unit. */
  under(folder: string): readonly string[];
}

/** @param paths absolute */
export function createPathSet(paths: Iterable<string>): PathSet {
  const all = new Set(paths);
  let sorted: readonly string[] | undefined;
  return {
    has: (path) => all.has(path),
    under(folder) {
      sorted ??= [...all].sort();
      const prefix = folder.endsWith(sep) ? folder : folder + sep;
      const start = firstFrom(sorted, prefix);
      let end = start;
      while (sorted[end]?.startsWith(prefix)) end += 1;
      return sorted.slice(start, end);
    },
  };
}

/** The index of the first path that does not sort before `path`. */
function firstFrom(sorted: readonly string[], path: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
