import type { CallPath } from '../analysis/moduleUses';
import { span } from '../source/ast';
import type { SourceFile } from '../source/SourceFile';

/** What fits on a line in any style. */
const width = 80;

/**
 * The white space in front of the one method that is called on the result, in `module\n  .callSync(...)\n  .trim()`: with one name in the
 * place of the callee there is no chain left to break into lines.
 * @param head what takes the place of the callee
 * @returns undefined when it stays
 */
export function chainGap(
  call: CallPath,
  head: string,
  { text }: SourceFile,
): { readonly start: number; readonly end: number } | undefined {
  const { start, end } = span(call.node);
  const { end: calleeEnd } = span(call.node.callee);
  if (!/^[\w$.?\s]*\n[\w$.?\s]*$/.test(text.slice(start, calleeEnd))) return undefined;
  const rest = /^\s*\r?\n[^\S\n]*(?=\??\.)/.exec(text.slice(end));
  if (!rest || !isLastOfChain(call) || text.slice(calleeEnd, end).includes('\n')) return undefined;
  const gap = { start: end, end: end + rest[0].length };
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const following = /^[^\r\n]*/.exec(text.slice(gap.end))?.[0] ?? '';
  const length = before.length + `(await ${head})`.length + (end - calleeEnd) + following.length;
  return length <= width ? gap : undefined;
}

/** One method is called on the result, and no other on what that gives. */
function isLastOfChain(call: CallPath): boolean {
  const member = call.parentPath;
  const next = member?.parentPath;
  if (!member?.isMemberExpression() || !next?.isCallExpression() || member.key !== 'callee') return false;
  return !next.parentPath.isMemberExpression() || next.key !== 'object';
}
