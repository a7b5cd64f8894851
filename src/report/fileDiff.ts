import { quotePath } from './quotePath';

/**
 * Unified diff of one file with three lines of context, as `git apply` and `patch -p1` take it. Line endings are those of the
 * texts. Empty when they are equal.
 *
 * @param file relative, with `/`
 * @param before null: the file is not there yet
 */
export async function fileDiff(file: string, before: string | null, after: string): Promise<string> {
  if (before === after) return '';
  const { structuredPatch } = await import('diff');
  const { hunks } = structuredPatch('', '', before ?? '', after, undefined, undefined, { context: 3 });
  const lines = hunks.flatMap((hunk) => [
    `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`,
    ...hunk.lines,
  ]);
  const from = before === null ? '/dev/null' : quotePath(`a/${file}`);
  return [`--- ${from}`, `+++ ${quotePath(`b/${file}`)}`, ...lines, ''].join('\n');
}

function range(start: number, lines: number): string {
  if (lines === 0) return '0,0';
  return lines === 1 ? `${start}` : `${start},${lines}`;
}
