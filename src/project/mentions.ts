import { basename, dirname } from 'node:path';

/**
 * Byte strings of which a file that imports `path` contains at least one: the file's name without its extension, or its folder's
 * name for an index file. (A file that is imported under the name of its package is found by `packageName`.)
 */
export function importNeedles(path: string, packageName: string | undefined): string[] {
  const name = basename(path).replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  if (name !== 'index') return [name];
  const folder = basename(dirname(path));
  // `.` and `..` lead to the index of a folder as well.
  return [
    folder,
    `'.'`,
    `"."`,
    `'..'`,
    `".."`,
    `./'`,
    `./"`,
    'index',
    ...(packageName === undefined ? [] : [packageName]),
  ];
}
