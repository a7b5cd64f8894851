import { isManifest } from '../runner/dependencies/withDependencies';
import type { JsonFile } from './jsonReport';

/** How many of the changed files are new, or package.json files: without rewritten calls. */
export function createdIn(files: readonly JsonFile[]): number {
  return files.filter(({ created, file }) => created || isManifest(file)).length;
}
