import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { childPath, childPaths, span, staticKey, stringValue } from '../../source/ast';

/** A request whose whole life can be seen: made, opened and sent once in one function. */
export interface Xhr {
  readonly name: string;
  readonly open: NodePath<CallExpression>;
  readonly send: NodePath<CallExpression>;
}

/** What may be done before it is sent, in a browser. */
const preparations = new Set(['open', 'send', 'setRequestHeader', 'overrideMimeType', 'withCredentials', 'readyState']);
/** Handlers that a synchronous request calls too. */
const handlers = new Set(['onload', 'onloadend', 'onreadystatechange']);
/** What the local object has instead of that of the package. */
const packageMembers = new Set([
  'open',
  'send',
  'setRequestHeader',
  'getResponseHeader',
  'getAllResponseHeaders',
  'status',
  'statusText',
  'responseText',
  'readyState',
]);

/**
 * Reads what is done with a `new XMLHttpRequest()`.
 * @returns `unknown` when it has no name of its own; `asynchronous` when nothing says that it is synchronous
 */
export function readXhr(
  made: NodePath,
  isPackage: boolean,
): Xhr | { readonly refuse: string; readonly send: NodePath } | 'unknown' | 'asynchronous' {
  const declarator = made.parentPath;
  const id = declarator?.isVariableDeclarator() ? declarator.node.id : undefined;
  const binding = id?.type === 'Identifier' ? declarator?.scope.getBinding(id.name) : undefined;
  if (!binding?.constant || binding.path !== declarator) return 'unknown';
  const references = binding.referencePaths;
  const opens = references.map((reference) => methodCall(reference, 'open')).filter((call) => call !== undefined);
  const [open] = opens;
  if (!opens.some((call) => isSyncOpen(call))) return 'asynchronous';
  const sends = references.map((reference) => methodCall(reference, 'send')).filter((call) => call !== undefined);
  const [send] = sends;
  if (!open || !send) return 'unknown';
  const own = made.getFunctionParent()?.node;
  const isOne = opens.length === 1 && sends.length === 1 && open.getFunctionParent()?.node === own;
  const isHere = send.getFunctionParent()?.node === own && span(open.node).end <= span(send.node).start;
  if (!isOne || !isHere || send.node.arguments.length > 1 || childPaths(send, 'arguments')[0]?.isSpreadElement())
    return { refuse: 'xhr-use', send };
  const sentAt = span(send.node).start;
  for (const reference of references) {
    const refuse = isPackage ? packageRefusal(reference) : browserRefusal(reference, sentAt, own);
    if (refuse !== undefined) return { refuse, send };
  }
  return { name: binding.identifier.name, open, send };
}

/** `x.open(method, url, false)`. */
export function isSyncOpen(call: NodePath<CallExpression>): boolean {
  const [method, , flag] = call.node.arguments;
  return (
    staticKey(call.node.callee) === 'open' &&
    flag?.type === 'BooleanLiteral' &&
    !flag.value &&
    method?.type !== 'SpreadElement'
  );
}

function methodCall(reference: NodePath, name: string): NodePath<CallExpression> | undefined {
  const member = reference.parentPath;
  const call = member?.parentPath;
  if (!member?.isMemberExpression() || reference.key !== 'object' || staticKey(member.node) !== name) return undefined;
  return call?.isCallExpression() && member.key === 'callee' ? call : undefined;
}

function packageRefusal(reference: NodePath): string | undefined {
  const name = memberName(reference);
  if (name !== undefined && /^on|Listener$/.test(name)) return 'xhr-handlers';
  return name !== undefined && packageMembers.has(name) ? undefined : 'xhr-use';
}

/** Once it is sent, the object is what it was: anything may be done with it but to use it again. */
function browserRefusal(reference: NodePath, sentAt: number, own: unknown): string | undefined {
  const name = memberName(reference);
  if (name === 'abort' || name === 'upload' || name === 'responseType' || name === 'timeout') return 'xhr-use';
  if (name !== undefined && handlers.has(name))
    return isFitHandler(reference, name.slice(2)) ? undefined : 'xhr-handlers';
  if (name === 'addEventListener') return isFitListener(reference) ? undefined : 'xhr-handlers';
  if (name?.startsWith('on')) return 'xhr-handlers';
  const isLater = span(reference.node).start >= sentAt || reference.getFunctionParent()?.node !== own;
  return isLater || (name !== undefined && preparations.has(name)) ? undefined : 'xhr-use';
}

function memberName(reference: NodePath): string | undefined {
  const member = reference.parentPath;
  return member?.isMemberExpression() && reference.key === 'object' ? staticKey(member.node) : undefined;
}

function isFitHandler(reference: NodePath, event: string): boolean {
  const assignment = reference.parentPath?.parentPath;
  return assignment?.isAssignmentExpression() === true && isFitFunction(childPath(assignment, 'right'), event);
}

function isFitListener(reference: NodePath): boolean {
  const call = reference.parentPath?.parentPath;
  if (!call?.isCallExpression()) return false;
  const [event, handler] = childPaths(call, 'arguments');
  const name = stringValue(event?.node) ?? '';
  return handler !== undefined && handlers.has(`on${name}`) && isFitFunction(handler, name);
}

/** An asynchronous request changes its state more often: a handler has to look at it. */
function isFitFunction(handler: NodePath, event: string): boolean {
  if (event !== 'readystatechange') return true;
  let looks = false;
  handler.traverse({
    IfStatement(path) {
      if (testsDone(path.node.test)) looks = true;
    },
  });
  return looks;
}

/** `this.readyState === 4`, alone or before `&&`. */
function testsDone(node: { type: string }): boolean {
  const test = node as {
    type: string;
    operator?: string;
    left?: { type: string; property?: { name?: string } };
    right?: { type: string; value?: unknown; property?: { name?: string } };
  };
  if (test.type === 'LogicalExpression' && test.operator === '&&' && test.left) return testsDone(test.left);
  if (test.type !== 'BinaryExpression' || !test.operator?.startsWith('==')) return false;
  const isDone = test.right?.value === 4 || test.right?.property?.name === 'DONE';
  return test.left?.property?.name === 'readyState' && isDone;
}
