import { posix } from 'node:path';
import type { CreatedFile, PlanOptions } from '../../plan/types';

/** A module that a rewriting imports: for `Emission.creates`, and how the file that is planned names it. */
export interface HelperFile {
  readonly creates: readonly CreatedFile[];
  /** Relative to the file, with its extension: `../lib/helpers/sqlite.mjs`. */
  readonly specifier: string;
}

/**
 * Where a module goes that a rewriting creates. Files that ask for the same name and text share it.
 *
 * @param file the file that is planned, relative to the working directory
 * @param name of the module, with extension, in the folder of `--helpers`
 * @param text of the module; lines ended by `\n`
 * @returns or the code of the refusal
 */
export function helperFile(
  file: string,
  { helpers, taken }: PlanOptions,
  name: string,
  text: string,
): HelperFile | { readonly refuse: string } {
  // What lies outside the working directory has no way into it that would be the same elsewhere.
  if (helpers === undefined || posix.isAbsolute(file) || file.startsWith('../')) return { refuse: 'no-helpers-folder' };
  const path = posix.join(helpers, name);
  if (taken?.includes(path)) return { refuse: 'helper-file-taken' };
  const relative = posix.relative(posix.dirname(file), path);
  return {
    creates: [{ file: path, text }],
    specifier: relative.startsWith('../') ? relative : `./${relative}`,
  };
}
