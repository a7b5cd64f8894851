import type { NodePath } from '@babel/traverse';
import type { Expression, Function as FunctionNode, Node, V8IntrinsicIdentifier } from '@babel/types';
import { outermostWrapper, staticKey, stringValue, unwrap } from '../source/ast';
import type { Callback } from './placement';

const arrayMethods = new Set([
  'map', 'forEach', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap', 'reduce', 'reduceRight',
]);
const comparators = new Set(['sort', 'toSorted']);
const reactions = new Set(['then', 'catch', 'finally']);
const timers = new Set(['setTimeout', 'setImmediate', 'queueMicrotask', 'nextTick']);
const testFunctions = new Set(['it', 'test', 'specify', 'before', 'after', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll', 'setup', 'teardown', 'suiteSetup', 'suiteTeardown']);
const suites = new Set(['describe', 'suite', 'context', 'fdescribe', 'xdescribe']);
const listeners = new Set(['on', 'once', 'addListener', 'prependListener']);
const exitEvents = new Set(['exit', 'beforeExit', 'uncaughtException', 'unhandledRejection']);
const transactions = new Set(['transaction', 'batch', 'startTransition', 'runInAction', 'untracked', 'produce']);
const hooks = new Set(['useMemo', 'useState', 'useReducer', 'useCallback', 'useEffect', 'useLayoutEffect', 'useInsertionEffect', 'useSyncExternalStore', 'useRef', 'computed', 'watchEffect']);
const templates = new Set(['registerHelper', 'addFilter', 'addHelper', 'registerPartial']);

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
  const isCall = parent.isCallExpression() || parent.isOptionalCallExpression();
  if (isCall && outer.key === 'callee') return path.node.type === 'FunctionDeclaration' ? undefined : { call: parent, role: { kind: 'iife' } };
  if (parent.isNewExpression() && outer.listKey === 'arguments') {
    return calleeName(parent.node.callee) === 'Promise' ? 'in-promise-executor' : undefined;
  }
  if (parent.isMemberExpression() && outer.key === 'object' && ['call', 'apply', 'bind'].includes(staticKey(parent.node) ?? '')) return undefined;
  if (!isCall || outer.listKey !== 'arguments') return undefined;
  const index = typeof outer.key === 'number' ? outer.key : 0;
  return classifyArgument(parent, parent.node.callee, parent.node.arguments, index);
}

function classifyArgument(call: NodePath, callee: Expression | V8IntrinsicIdentifier, list: readonly Node[], index: number): string | Callback {
  const name = calleeName(callee) ?? '';
  const object = calleeObject(callee);
  const objectName = object?.type === 'Identifier' ? object.name : undefined;
  const role = (kind: 'array-from' | 'reaction' | 'string-replace' | 'test' | 'timer' | 'other'): Callback => ({ call, role: { kind } });
  if (object && comparators.has(name)) return 'in-comparator';
  if (objectName === 'JSON' && name === 'parse') return 'in-reviver';
  if (objectName === 'JSON' && name === 'stringify') return 'in-replacer';
  if (listeners.has(name) && objectName === 'process') {
    const event = stringValue(list[0]) ?? '';
    if (exitEvents.has(event) && event !== 'beforeExit') return 'in-exit-handler';
    if (/^SIG/.test(event)) return 'in-exit-handler';
  }
  if (!object && /^(onExit|exitHook|signalExit)$/.test(name)) return 'in-exit-handler';
  const base = suiteBase(callee);
  if (base && suites.has(base)) return 'in-describe';
  if (object && transactions.has(name)) return 'in-transaction';
  if (!object && transactions.has(name) && name !== 'batch') return 'in-transaction';
  if (hooks.has(name)) return 'in-react-render';
  if (object && templates.has(name)) return 'in-template-helper';
  if (objectName === 'Array' && name === 'from' && index === 1) return role('array-from');
  if (objectName === 'Object' && name === 'defineProperty') return 'in-getter';
  if (object && arrayMethods.has(name) && index === 0) return { call, role: { kind: 'array-method', method: name } };
  if (object && reactions.has(name)) return role('reaction');
  if (object && (name === 'replace' || name === 'replaceAll') && index === 1) return role('string-replace');
  if (base && testFunctions.has(base)) return role('test');
  if (timers.has(name)) return role('timer');
  return role('other');
}

/** Methods and function-valued properties of an object literal that is handed to somebody who calls them. */
function classifyProperty(path: NodePath<FunctionNode>, parent: NodePath): string | Callback | undefined {
  const property = path.isObjectMethod() ? path : parent;
  const key = staticKey(property.node);
  const literal = property.parentPath;
  const owner = literal?.parentPath;
  if (owner?.isNewExpression() && calleeName(owner.node.callee) === 'Proxy') return 'in-proxy-trap';
  if (key === 'get' || key === 'set') {
    if (owner?.isCallExpression() && calleeName(owner.node.callee) === 'defineProperty') return key === 'get' ? 'in-getter' : 'in-setter';
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

function calleeName(callee: Expression | V8IntrinsicIdentifier): string | undefined {
  const node = unwrap(callee);
  return node.type === 'Identifier' ? node.name : staticKey(node);
}

function calleeObject(callee: Expression | V8IntrinsicIdentifier): Node | undefined {
  const node = unwrap(callee);
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression' ? unwrap(node.object) : undefined;
}

/** `describe`, `describe.skip`, `describe.each(table)`, `it.only`... by their first name. */
function suiteBase(callee: Node): string | undefined {
  const node = unwrap(callee);
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return suiteBase(node.object);
  if (node.type === 'CallExpression') return suiteBase(node.callee);
  if (node.type === 'TaggedTemplateExpression') return suiteBase(node.tag);
  return undefined;
}
