import type { NodePath } from '@babel/traverse';
import { isLiteral, type Node } from '@babel/types';
import { childPaths, outermostWrapper, span, staticKey, stringValue, unwrap } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { settledTruth, settleFunction } from './settleFunction';
import type { Twin } from './replacement';

/** What a double gives when it gives a plain value, and when a promise of it; and when that promise is rejected. */
const settled: Readonly<Record<string, { readonly resolves: string; readonly rejects: string }>> = {
  mockReturnValue: { resolves: 'mockResolvedValue', rejects: 'mockRejectedValue' },
  mockReturnValueOnce: { resolves: 'mockResolvedValueOnce', rejects: 'mockRejectedValueOnce' },
  returns: { resolves: 'resolves', rejects: 'rejects' },
};
const implemented = new Set(['mockImplementation', 'mockImplementationOnce', 'callsFake']);
/** What says nothing of what the double gives. */
const neutral = new Set(
  (
    'mockReset mockClear mockRestore mockName getMockName restore reset resetHistory resetBehavior mock calls lastCall ' +
    'mockRejectedValue mockRejectedValueOnce mockResolvedValue mockResolvedValueOnce resolves rejects callThrough ' +
    'withArgs onCall onFirstCall onSecondCall onThirdCall called notCalled calledOnce calledTwice calledThrice callCount ' +
    'args firstCall secondCall thirdCall getCall getCalls calledWith calledWithExactly calledOnceWith ' +
    'calledOnceWithExactly neverCalledWith calledBefore calledAfter length arguments'
  ).split(' '),
);

/** Where a chain ends, and whether what it says was put into terms of promises for certain. */
export interface Chain {
  readonly end: NodePath;
  readonly isCertain: boolean;
  /** It says what the double gives. */
  readonly isSet: boolean;
  /** It ends in what the double was called with. */
  readonly isOver?: true;
}

/** Goes along `double.mockReturnValue('x').mockName('y')`, so that the double gives promises. */
export function settleChain(from: NodePath, twin: Twin, source: SourceFile, edits: EditList): Chain {
  let end = outermostWrapper(from);
  let isCertain = true;
  let isSet = false;
  for (;;) {
    const member = end.parentPath;
    if (!(member?.isMemberExpression() || member?.isOptionalMemberExpression()) || end.key !== 'object') break;
    const name = staticKey(member.node);
    const call = member.parentPath;
    const isCalled = call?.isCallExpression() === true && member.key === 'callee';
    if (name === undefined) {
      // `spy.mock.calls[0]`
      if (!member.node.computed) return { end, isCertain: false, isSet };
    } else if (isCalled && settled[name]) {
      isSet = true;
      if (!settleValue(call as NodePath, member as NodePath, name, twin, source, edits)) isCertain = false;
    } else if (isCalled && name === 'throws') {
      isSet = true;
      edits.replace(span(member.node.property).start, span(member.node.property).end, 'rejects');
    } else if (isCalled && implemented.has(name)) {
      isSet = true;
      const [implementation] = childPaths(call, 'arguments');
      if (!implementation || !settleFunction(implementation, twin, source, edits)) isCertain = false;
    } else if (!neutral.has(name)) isCertain = false;
    // From its calls on, nothing is about the double any more.
    if (name === 'calls' || name === 'lastCall' || name === 'args')
      return { end: member as NodePath, isCertain, isSet, isOver: true };
    end = outermostWrapper((isCalled ? call : member) as NodePath);
  }
  return { end, isCertain, isSet };
}

function settleValue(
  call: NodePath,
  member: NodePath,
  name: string,
  twin: Twin,
  source: SourceFile,
  edits: EditList,
): boolean {
  const names = settled[name];
  if (!names || !member.isMemberExpression() || !call.isCallExpression() || member.node.computed) return false;
  const { start, end } = span(member.node.property);
  const [value] = call.node.arguments;
  if (twin.kind === 'same' && value && name.startsWith('mock') && isTypedByCallback(twin, source)) {
    // Of overloads, the types of doubles know the last: the one with a callback, which gives nothing.
    if (!isSameEachTime(value)) return false;
    edits.replace(start, end, name.replace('ReturnValue', 'Implementation'));
    const [open, close] = value.type === 'ObjectExpression' ? ['(', ')'] : ['', ''];
    edits.wrap(span(value).start, span(value).end, `async () => ${open}`, close);
    return true;
  }
  if (twin.kind === 'same') {
    edits.replace(start, end, names.resolves);
    return true;
  }
  if (value?.type !== 'BooleanLiteral') return false;
  const { resolves, text } = settledTruth(value.value);
  edits.replace(start, end, resolves ? names.resolves : names.rejects);
  edits.replace(span(value).start, span(value).end, text);
  return true;
}

/** Whether the types of the twin end with an overload that takes a callback. */
function isTypedByCallback({ module }: Twin, { language }: SourceFile): boolean {
  return language === 'typescript' && module === 'fs-extra';
}

/** Whether an expression gives the same whenever it is evaluated. */
function isSameEachTime(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression') return inner.elements.every((one) => one !== null && isSameEachTime(one));
  if (inner.type === 'ObjectExpression')
    return inner.properties.every((one) =>
      one.type === 'ObjectProperty' ? !one.computed && isSameEachTime(one.value) : one.type === 'ObjectMethod',
    );
  if (inner.type === 'UnaryExpression') return isSameEachTime(inner.argument);
  return (
    (isLiteral(inner) && inner.type !== 'TemplateLiteral') ||
    inner.type === 'ArrowFunctionExpression' ||
    stringValue(inner) !== undefined
  );
}
