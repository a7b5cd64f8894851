import type { NodePath } from '@babel/traverse';
import { argumentPath } from '../../../analysis/argumentShape';
import { isErrorIgnored } from '../../../analysis/isErrorIgnored';
import type { CallPath } from '../../../analysis/moduleUses';
import type { Form } from '../../../catalogue/types';
import { childPath, isParenthesized, span, staticKey, stringValue } from '../../../source/ast';
import { needsParens } from '../../awaitParens';
import type { EmitContext, Emission } from '../../work';
import { readResponseUses, type ResponseUse } from './responseUses';
import { visibleAddress } from './visibleAddress';

const fetchName = { kind: 'global', name: 'fetch' } as const;

/**
 * A GET or HEAD request without options as plain `fetch`: nobody looks at the error, and everything that is done with the
 * response has its counterpart.
 * @returns undefined where that is not so
 */
export function inlineRequest(call: CallPath): Emission | undefined {
  const method = stringValue(argumentPath(call, 0)?.node)?.toUpperCase();
  if (call.node.arguments.length !== 2 || (method !== 'GET' && method !== 'HEAD')) return undefined;
  if (!isErrorIgnored(call as NodePath) || visibleAddress(argumentPath(call, 1)) !== 'plain') return undefined;
  const found = readResponseUses(call);
  if (!found || found.uses.length === 0 || !found.uses.every(hasCounterpart)) return undefined;
  const bodies = found.uses.filter(({ name }) => name === 'body');
  if (bodies.length > 1 || bodies.some(({ isElsewhere }) => isElsewhere)) return undefined;
  const form: Form = {
    expression: method === 'GET' ? 'fetch($2)' : `fetch($2, { method: '${method}' })`,
    names: { fetch: fetchName },
  };
  return { form, also: (context) => found.uses.forEach((use) => writeUse(use, context)) };
}

function hasCounterpart({ name, call, member }: ResponseUse): boolean {
  switch (name) {
    case 'statusCode':
      return !call;
    case 'isError':
      return call !== undefined;
    case 'body':
      return !call && !isParenthesized(member.node);
    case 'headers':
      return headerName(member) !== undefined;
    default:
      return false;
  }
}

/** The name in `response.headers['content-type']`; cookies are a list. */
function headerName(member: NodePath): string | undefined {
  const outer = member.parentPath;
  const name = outer?.isMemberExpression() && member.key === 'object' ? staticKey(outer.node) : undefined;
  const isRead = !outer?.parentPath?.isAssignmentExpression() || outer.key !== 'left';
  return name !== undefined && name === name.toLowerCase() && name !== 'set-cookie' && isRead ? name : undefined;
}

function writeUse({ name, member, call }: ResponseUse, { edits, source }: EmitContext): void {
  const object = span(childPath(member, 'object').node);
  const { start, end } = span(member.node);
  const property = span(childPath(member, 'property').node);
  if (name === 'statusCode') edits.replace(property.start, property.end, 'status');
  else if (name === 'isError' && call) {
    const parens = needsOperatorParens(call, '>=');
    const whole = span(call.node);
    edits.wrap(whole.start, whole.end, parens ? '(' : '', parens ? ')' : '');
    edits.replace(property.start, whole.end, 'status >= 400');
  } else if (name === 'body') {
    edits.wrap(start, end, 'Buffer.from(await ', ')');
    edits.replace(object.end, end, '.arrayBuffer()');
  } else if (name === 'headers' && member.parentPath) {
    const header = member.parentPath;
    const whole = span(header.node);
    const quote = source.text.includes('"') && !source.text.includes("'") ? '"' : "'";
    // Whether it is undefined or null does not matter to `!`.
    const rest = header.parentPath?.isUnaryExpression({ operator: '!' }) ? '' : ' ?? undefined';
    const parens = rest !== '' && needsOperatorParens(header, '??');
    edits.wrap(whole.start, whole.end, parens ? '(' : '', parens ? ')' : '');
    edits.replace(end, whole.end, `.get(${quote}${headerName(member) ?? ''}${quote})${rest}`);
  }
}

/** Where an expression with the operator cannot stand in the place of a member or a call. */
function needsOperatorParens(path: NodePath, operator: '>=' | '??'): boolean {
  const parent = path.parentPath;
  if (isParenthesized(path.node)) return false;
  if (parent?.isLogicalExpression()) return operator === '??' && parent.node.operator !== '??';
  return (
    needsParens(path) ||
    Boolean(parent?.isBinaryExpression() || parent?.isUnaryExpression() || parent?.isTSAsExpression())
  );
}
