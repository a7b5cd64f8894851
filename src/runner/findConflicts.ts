import { join } from 'node:path';
import { textOnDisk } from './textOnDisk';
import type { RunFile } from './types';

/**
 * Files that plans want to create where another file is, on disk or by a plan that comes before in the list: for each planned
 * file (as reports name it) those that it cannot have.
 */
export async function findConflicts(cwd: string, files: readonly RunFile[]): Promise<Map<string, string[]>> {
  const texts = new Map<string, string | null>();
  const conflicts = new Map<string, string[]>();
  for (const { file, plan } of files) {
    for (const { file: name, text } of plan.creates ?? []) {
      if (!texts.has(name)) texts.set(name, (await textOnDisk(join(cwd, name), text)) === 'other' ? null : text);
      if (texts.get(name) !== text) conflicts.set(file, [...(conflicts.get(file) ?? []), name]);
    }
  }
  return conflicts;
}
