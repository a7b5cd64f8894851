import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, outermostWrapper, staticKey, stringValue, unwrap } from '../source/ast';
import { globalName } from './globalName';
import type { Callback } from './placement';
import { thrownPlace } from './promotion/thrownPlace';
import { isTestFunction, suiteNames, testBase } from './testFunctions';

const arrayMethods = new Set([
  'map',
  'forEach',
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'reduce',
  'reduceRight',
]);
/** Whether an array method calls a function that it is given by its name with one element after the other. */
export function isCalledByName(method: string): boolean {
  return arrayMethods.has(method) && !method.startsWith('reduce');
}

const comparators = new Set(['sort', 'toSorted']);
const reactions = new Set(['then', 'catch', 'finally']);
/** Whether a method of that name is taken for one of a promise, that calls what it is given some time later. */
export function isReaction(method: string): boolean {
  return reactions.has(method);
}

const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'nextTick']);
const listeners = new Set([
  'on',
  'once',
  'off',
  'addListener',
  'prependListener',
  'prependOnceListener',
  'addEventListener',
]);
const exitEvents = new Set(['exit', 'beforeExit', 'uncaughtException', 'unhandledRejection']);
const transactions = new Set(['transaction', 'batch', 'startTransition', 'runInAction', 'untracked', 'produce']);
const hooks = new Set([
  'useMemo',
  'useState',
  'useReducer',
  'useCallback',
  'useEffect',
  'useLayoutEffect',
  'useInsertionEffect',
  'useSyncExternalStore',
  'useRef',
  'computed',
  'watchEffect',
]);
const templates = new Set(['registerHelper', 'addFilter', 'addHelper', 'registerPartial']);
/** Objects whose methods take a collection first: their callbacks have no place among the arguments of an array method. */
const receiversApart = new Set(['Children', 'Promise', '_', 'lodash', 'R', 'Object']);

/**
 * What a sync function is to the expression around it.
 * @returns the code of a refusal when the place needs a sync function; a callback role; undefined when it is no inlined callback
 */
export function classifyCallback(path: NodePath<FunctionNode>): string | Callback | undefined {
  const guard = returnTypeRefusal(path.node);
  if (guard) return guard;
  const outer = outermostWrapper(path as NodePath);
  const parent = outer.parentPath;
  if (!parent) return undefined;
  if (parent.isObjectProperty() || path.isObjectMethod()) return classifyProperty(path, parent);
  return path.node.type === 'FunctionDeclaration' ? undefined : classifyPlace(outer);
}

/** What an expression that stands for a function is to the call that it is an argument or the callee of; see `classifyCallback`. */
export function classifyPlace(path: NodePath): string | Callback | undefined {
  const parent = path.parentPath;
  if (!parent) return undefined;
  const isCall = parent.isCallExpression() || parent.isOptionalCallExpression();
  if (isCall && path.key === 'callee') return { call: parent, role: { kind: 'iife' } };
  if (parent.isNewExpression() && path.listKey === 'arguments') {
    return calleeName(parent.node.callee) === 'Promise' ? 'in-promise-executor' : undefined;
  }
  if (parent.isMemberExpression() && path.key === 'object') return calledThroughMethod(parent);
  if (!isCall || path.listKey !== 'arguments' || isWithMembers(path)) return undefined;
  const place = thrownPlace(path);
  if (place) return { call: place.expectation as NodePath, role: { kind: 'thrown', place } };
  return classifyArgument(parent, typeof path.key === 'number' ? path.key : 0);
}

/** `(function () {}).call(this)` and `.apply` run it on the spot; what `.bind` gives is another function. */
function calledThroughMethod(member: NodePath): Callback | undefined {
  const name = staticKey(member.node);
  const call = member.parentPath;
  if ((name !== 'call' && name !== 'apply') || !call?.isCallExpression() || member.key !== 'callee') return undefined;
  return { call, role: { kind: 'iife' } };
}

/** `Object.assign(load, { version: 1 })`: gives the function, with members. */
export function isWithMembers(path: NodePath): boolean {
  const call = path.parentPath;
  if (!call?.isCallExpression() || path.listKey !== 'arguments' || path.key !== 0) return false;
  return globalName(childPath(call, 'callee')) === 'Object.assign';
}

function classifyArgument(call: NodePath, index: number): string | Callback {
  const { callee, arguments: list } = call.node as Extract<Node, { type: 'CallExpression' }>;
  const name = calleeName(callee) ?? '';
  const object = calleeObject(callee);
  const refusal = placeThatMustBeSync(name, object, callee, list);
  if (refusal !== undefined) return refusal;
  const role = (
    kind: 'array-from' | 'reaction' | 'string-replace' | 'test' | 'comparator' | 'listener' | 'other',
  ): Callback => ({ call, role: { kind } });
  const objectName = object?.type === 'Identifier' ? object.name : staticKey(object ?? callee);
  if (object && comparators.has(name) && index === 0) return role('comparator');
  if (objectName === 'Array' && name === 'from' && index === 1) return role('array-from');
  if (object && arrayMethods.has(name) && index === 0 && !receiversApart.has(objectName ?? ''))
    return { call, role: { kind: 'array-method', method: name } };
  if (object && isReaction(name)) return role('reaction');
  if (object && (name === 'replace' || name === 'replaceAll') && index === 1) return role('string-replace');
  if (isTestFunction(call)) return role('test');
  if (timers.has(name) && index === 0) return { call, role: { kind: 'timer', name } };
  if (object && listeners.has(name)) return role('listener');
  return role('other');
}

/** The code of what calls the function and needs its value or its effect at once. */
function placeThatMustBeSync(
  name: string,
  object: Node | undefined,
  callee: Node,
  list: readonly Node[],
): string | undefined {
  const objectName = object?.type === 'Identifier' ? object.name : undefined;
  if (objectName === 'JSON' && name === 'parse') return 'in-reviver';
  if (objectName === 'JSON' && name === 'stringify') return 'in-replacer';
  if (listeners.has(name) && objectName === 'process') {
    const event = stringValue(list[0]) ?? '';
    if (exitEvents.has(event) && event !== 'beforeExit') return 'in-exit-handler';
    if (/^SIG/.test(event)) return 'in-exit-handler';
  }
  if (!object && /^(onExit|exitHook|signalExit)$/.test(name)) return 'in-exit-handler';
  const base = testBase(callee);
  if (base && suiteNames.has(base.name)) return 'in-describe';
  if (object && transactions.has(name)) return 'in-transaction';
  if (!object && transactions.has(name) && name !== 'batch') return 'in-transaction';
  if (hooks.has(name)) return 'in-react-render';
  if (object && templates.has(name)) return 'in-template-helper';
  return objectName === 'Object' && name === 'defineProperty' ? 'in-getter' : undefined;
}

/** Methods and function-valued properties of an object literal that is handed to somebody who calls them. */
function classifyProperty(path: NodePath<FunctionNode>, parent: NodePath): string | Callback | undefined {
  const property = path.isObjectMethod() ? path : parent;
  const key = staticKey(property.node);
  const literal = property.parentPath;
  const owner = literal?.parentPath;
  if (owner?.isNewExpression() && calleeName(owner.node.callee) === 'Proxy') return 'in-proxy-trap';
  if (key === 'get' || key === 'set') {
    if (owner?.isCallExpression() && calleeName(owner.node.callee) === 'defineProperty')
      return key === 'get' ? 'in-getter' : 'in-setter';
  }
  if (key === 'toJSON' || key === 'toString' || key === 'valueOf') return 'in-sync-protocol';
  return undefined;
}

/** Type guards and assertion functions cannot return promises. */
function returnTypeRefusal(node: FunctionNode): string | undefined {
  const annotation = node.returnType;
  if (annotation?.type !== 'TSTypeAnnotation') return undefined;
  return annotation.typeAnnotation.type === 'TSTypePredicate' ? 'in-type-guard' : undefined;
}

function calleeName(callee: Node): string | undefined {
  const node = unwrap(callee);
  return node.type === 'Identifier' ? node.name : staticKey(node);
}

function calleeObject(callee: Node): Node | undefined {
  const node = unwrap(callee);
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression' ? unwrap(node.object) : undefined;
}
