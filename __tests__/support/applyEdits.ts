import assert from 'node:assert/strict';
import type { Edit } from '../../src/plan/types';

/**
 * Applies edits the plainest way there is, apart from the engine's own splicing.
 *
 * @throws AssertionError when the edits are not sorted, overlap, insert twice at one offset, or leave the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let end = 0;
  let output = '';
  edits.forEach((edit, index) => {
    const where = `edit ${index} [${edit.start}, ${edit.end})`;
    assert.ok(edit.start <= edit.end && edit.end <= text.length, `${where} leaves the text`);
    assert.ok(edit.start >= end, `${where} starts before the end of the edit in front of it, ${end}`);
    const last = edits[index - 1];
    assert.ok(!last || last.start !== edit.start, `${where} starts where the edit in front of it starts`);
    output += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  });
  return output + text.slice(end);
}
