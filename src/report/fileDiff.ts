import type { Edit } from '../plan/types';
import { lineChanges, linesOf } from './lineChanges';
import { quotePath } from './quotePath';
import { unifiedHunks } from './unifiedHunks';

/**
 * Unified diff of one file with three lines of context, as `git apply` and `patch -p1` take it. Line endings are those of the
 * texts. Empty when they are equal.
 *
 * @param file relative, with `/`
 * @param before null: the file is not there yet
 * @param edits that lead from `before` to `after`, sorted; default: one that replaces everything
 */
export async function fileDiff(
  file: string,
  before: string | null,
  after: string,
  edits: readonly Edit[] = [{ start: 0, end: before?.length ?? 0, text: after }],
): Promise<string> {
  if (before === after) return '';
  const lines = linesOf(before ?? '');
  const hunks = unifiedHunks(lines, await lineChanges(lines, edits));
  const from = before === null ? '/dev/null' : quotePath(`a/${file}`);
  return [`--- ${from}`, `+++ ${quotePath(`b/${file}`)}`, ...hunks, ''].join('\n');
}
