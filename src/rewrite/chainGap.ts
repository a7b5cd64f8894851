import type { NodePath } from '@babel/traverse';
import type { CallPath } from '../analysis/moduleUses';
import { span } from '../source/ast';
import type { EditList } from '../source/EditList';
import type { SourceFile } from '../source/SourceFile';
import { multilineLiterals } from './callbacks/loopLayout';
import { indentationAt } from './names/statementEdits';

/** What fits on a line in any style. */
const width = 80;

/**
 * The white space in front of the one method that is called on the result, in `module\n  .callSync(...)\n  .trim()`: with one name in the
 * place of the callee there is no chain left to break into lines.
 * @param head what takes the place of the callee
 * @returns undefined when it stays
 */
export function chainGap(call: CallPath, head: string, { text }: SourceFile): Gap | undefined {
  const { start, end } = span(call.node);
  const { end: calleeEnd } = span(call.node.callee);
  if (!/^(?:require\(['"][\w:/]+['"]\))?[\w$.?\s]*\n[\w$.?\s]*$/.test(text.slice(start, calleeEnd))) return undefined;
  const gap = gapBeforeLast(call, text);
  if (!gap) return undefined;
  if (text.slice(calleeEnd, end).includes('\n')) {
    // What closes the arguments stands alone on its line.
    const last = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
    return /^\s*[\])}]+$/.test(last) && last.length + gap.following < width ? gap : undefined;
  }
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const length = before.replaceAll('\t', '  ').length + `(await ${head})`.length + (end - calleeEnd) + gap.following;
  return length <= width ? gap : undefined;
}

/**
 * Moves the lines of the arguments to where the call begins, when its callee, `module\n  .callSync`, becomes one name: they stand as far in
 * as the last line of the callee did.
 */
export function dedentArguments(call: CallPath, source: SourceFile, edits: EditList): void {
  const { start, end } = span(call.node);
  const { end: calleeEnd } = span(call.node.callee);
  const { text } = source;
  const extra = indentationAt(text, calleeEnd).length - indentationAt(text, start).length;
  if (extra <= 0 || !text.slice(start, calleeEnd).includes('\n')) return;
  const fixed = multilineLiterals(call as NodePath).map(span);
  for (const { index } of text.slice(calleeEnd, end).matchAll(/\n(?=[ \t])/g)) {
    const line = calleeEnd + index + 1;
    if (!fixed.some((one) => one.start < line && line < one.end)) edits.dedent(line, extra);
  }
}

/**
 * The white space between `.toString()`, which goes, and the one method after it: in `run(...)\n  .toString()\n  .trim()` no chain is left.
 * @param lineSoFar how much stands before it on its line
 */
export function gapAfterDecoding(decoding: NodePath, lineSoFar: number, { text }: SourceFile): Gap | undefined {
  const gap = gapBeforeLast(decoding, text);
  return gap && lineSoFar + gap.following <= width ? gap : undefined;
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** The line break in front of the one method that is called on what the call gives; and how much follows on its line. */
function gapBeforeLast(call: NodePath, text: string): (Gap & { readonly following: number }) | undefined {
  const { end } = span(call.node);
  const rest = /^\s*\r?\n[^\S\n]*(?=\??\.)/.exec(text.slice(end));
  if (!rest || !isLastOfChain(call)) return undefined;
  const gapEnd = end + rest[0].length;
  return { start: end, end: gapEnd, following: /^[^\r\n]*/.exec(text.slice(gapEnd))?.[0].length ?? 0 };
}

/** One method is called on the result, and no other on what that gives. */
function isLastOfChain(call: NodePath): boolean {
  const member = call.parentPath;
  const next = member?.parentPath;
  if (!member?.isMemberExpression() || !next?.isCallExpression() || member.key !== 'callee') return false;
  return !next.parentPath.isMemberExpression() || next.key !== 'object';
}
