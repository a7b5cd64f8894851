import type { JsonFile } from './jsonReport';

/** How many of the changed files were not there before. */
export function createdIn(files: readonly JsonFile[]): number {
  return files.filter(({ created }) => created).length;
}
