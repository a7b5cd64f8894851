import type { CallPath } from '../analysis/moduleUses';
import { isResultUsed } from '../analysis/isResultUsed';
import { childPaths, span, staticKey, unwrap } from '../source/ast';
import type { Form } from '../catalogue/types';
import { constantValue } from '../analysis/argumentShape';
import { needsLeadingSemicolon, needsParens } from './awaitParens';
import { chainGap, dedentArguments } from './chainGap';
import type { NodePath } from '@babel/traverse';
import type { EmitContext } from './work';

/** The form of a call that only needs its `await`. */
export const asItIs: Form = { expression: '$call', names: {} };

/** Writes the awaited form of a call: splices around its arguments, which stay where they are. @throws when the template does not fit the call. */
export function emitCall(call: CallPath, form: Form, context: EmitContext): void {
  const { edits, source } = context;
  const { text } = source;
  const { start, end } = span(call.node);
  let gap: ReturnType<typeof chainGap>;
  if (form !== asItIs) {
    const pieces = splitTemplate(form, context.local);
    const open = openParen(call, text);
    gap = chainGap(call, pieces.head, source);
    emitCallee(call, form, pieces.head, open, context);
    emitArguments(call, pieces.tail, open, context);
  }
  for (const { arg, name } of form.dropOptions ?? []) dropOption(call, arg, name, context);

  const pick = form.pick !== undefined && isResultUsed(call) ? `.${form.pick}` : '';
  const assertion =
    form.assertType !== undefined && source.language === 'typescript' && isResultUsed(call)
      ? ` as ${form.assertType}`
      : '';
  const isAwaited = call.parentPath?.isAwaitExpression() === true && !pick && !assertion;
  if (isAwaited || context.returned?.has(call.node)) return;
  let before = 'await ';
  let after = '';
  if (pick) {
    before = '(await ';
    after = `)${pick}`;
  }
  const parens =
    !context.bare?.has(call.node) && (assertion ? needsAssertionParens(call) : !pick && needsParens(call as NodePath));
  if (assertion) after += assertion;
  if (parens) {
    before = `(${before}`;
    after += ')';
  }
  // What a form picks may take the place of the method.
  if (gap && parens && !pick) edits.replace(gap.start, gap.end, '');
  if (before.startsWith('(') && needsLeadingSemicolon(call as NodePath, text)) before = `;${before}`;
  edits.wrap(start, end, before, after);
}

interface Pieces {
  /** Before the arguments, the opening parenthesis included. */
  readonly head: string;
  /** After the arguments, the closing parenthesis included; or what stands between numbered arguments. */
  readonly tail:
    | { readonly kind: 'all'; readonly after: string }
    | { readonly kind: 'numbered'; readonly parts: readonly { index: number; after: string }[] };
}

function splitTemplate(form: Form, local: EmitContext['local']): Pieces {
  const parts = form.expression.split(/(\$args|\$\d+)/);
  const substitute = (text: string): string => {
    let result = text;
    for (const [placeholder, name] of Object.entries(form.names)) {
      if (name.kind === 'method') continue;
      result = result.replace(new RegExp(`(?<![\\w$.'"])${placeholder}(?![\\w$])`, 'g'), () => local(name));
    }
    return result;
  };
  const head = substitute(parts[0] ?? '');
  // Without arguments of the call in it, the template replaces them all.
  if (parts[1] === undefined) return { head, tail: { kind: 'numbered', parts: [] } };
  if (parts[1] === '$args') return { head, tail: { kind: 'all', after: substitute(parts.slice(2).join('')) } };
  const numbered: { index: number; after: string }[] = [];
  for (let i = 1; i < parts.length; i += 2)
    numbered.push({ index: Number((parts[i] ?? '').slice(1)) - 1, after: substitute(parts[i + 1] ?? '') });
  return { head, tail: { kind: 'numbered', parts: numbered } };
}

function emitCallee(call: CallPath, form: Form, head: string, open: number, { edits, source }: EmitContext): void {
  const method = Object.values(form.names).find((name) => name.kind === 'method');
  const { callee } = call.node;
  if (method?.kind === 'method') {
    const member = unwrap(callee as Parameters<typeof unwrap>[0]);
    if (member.type !== 'MemberExpression' && member.type !== 'OptionalMemberExpression')
      throw new Error('A method form needs a member call');
    const { start, end } = span(member.property);
    edits.replace(start, end, member.computed ? `'${method.name}'` : method.name);
    return;
  }
  const { start } = span(call.node);
  const name = head.endsWith('(') ? head.slice(0, -1) : undefined;
  const calleeEnd = span(callee).end;
  // The twin of the same package has the type parameters of its sync form.
  const isOwnTwin = Object.values(form.names).every((one) => one.kind === 'import' && one.module === '$same');
  const listStart = isOwnTwin ? (typeArgumentsEnd(call) ?? calleeEnd) : calleeEnd;
  const isPlain = name !== undefined && span(callee).start === start && open === listStart;
  if (isPlain) edits.replace(start, calleeEnd, name);
  else edits.replace(start, open + 1, head);
  dedentArguments(call, source, edits);
}

function emitArguments(call: CallPath, tail: Pieces['tail'], open: number, { edits }: EmitContext): void {
  const close = span(call.node).end - 1;
  if (tail.kind === 'all') {
    if (tail.after !== ')') edits.replace(close, close + 1, tail.after);
    return;
  }
  const list = call.node.arguments;
  const { parts } = tail;
  if (parts.length === 0) edits.replace(open + 1, close + 1, '');
  for (const [position, { index, after }] of parts.entries()) {
    const argument = list[index];
    if (!argument) throw new Error(`The call has no argument ${index + 1}`);
    const { start, end } = span(argument);
    // What is around arguments that stay next to each other stays, too: line breaks and comments.
    if (position === 0 && index > 0) edits.replace(open + 1, start, '');
    const next = parts[position + 1];
    if (next) {
      if (next.index !== index + 1 || after !== ', ')
        edits.replace(end, span(list[next.index] ?? argument).start, after);
      continue;
    }
    const last = list.at(-1);
    const isLast = last === undefined || last === argument;
    if (after !== ')') edits.replace(end, close + 1, after);
    else if (!isLast) edits.replace(end, span(last).end, '');
  }
}

/** Where `<...>` behind the callee ends; undefined without it. */
function typeArgumentsEnd({ node }: CallPath): number | undefined {
  const types = node.typeParameters ?? (node as { typeArguments?: { end?: number | null } | null }).typeArguments;
  return types?.end ?? undefined;
}

/** Where the argument list opens. */
function openParen(call: CallPath, text: string): number {
  const { callee } = call.node;
  let at = Math.max(span(callee).end, typeArgumentsEnd(call) ?? 0);
  for (; at < text.length; at += 1) {
    const rest = text.slice(at, at + 2);
    if (rest === '//') at = text.indexOf('\n', at);
    else if (rest === '/*') at = text.indexOf('*/', at) + 1;
    else if (text[at] === '(') return at;
  }
  throw new Error('The call has no argument list');
}

/** Takes a property out of an options literal, the literal too when nothing is left in it. */
function dropOption(call: CallPath, arg: number, name: string, { edits }: EmitContext): void {
  const argument = childPaths(call, 'arguments')[arg];
  if (!argument) return;
  const options = unwrap(argument.node) === constantValue(argument) ? unwrap(argument.node) : undefined;
  if (options?.type !== 'ObjectExpression') throw new Error(`The option ${name} is not in a literal`);
  const index = options.properties.findIndex(
    (property) => property.type !== 'SpreadElement' && staticKey(property) === name,
  );
  const property = options.properties[index];
  if (!property) return;
  if (options.properties.length === 1) {
    const previous = call.node.arguments[arg - 1];
    const { end } = span(argument.node);
    edits.replace(previous ? span(previous).end : span(argument.node).start, end, '');
    return;
  }
  const next = options.properties[index + 1];
  const before = options.properties[index - 1];
  if (next) edits.replace(span(property).start, span(next).start, '');
  else if (before) edits.replace(span(before).end, span(property).end, '');
}

/** `x as T` needs parentheses nearly everywhere but on the right of a declaration, an assignment, a return, and in an argument list. */
function needsAssertionParens(call: CallPath): boolean {
  const parent = call.parentPath;
  if (!parent) return true;
  if (parent.isVariableDeclarator() || parent.isReturnStatement() || parent.isExpressionStatement()) return false;
  if (parent.isAssignmentExpression()) return call.key !== 'right';
  return call.listKey !== 'arguments';
}
