import type { NodePath } from '@babel/traverse';
import type { CallExpression, Node } from '@babel/types';
import { onlyValue } from './onlyValue';
import { staticKey, stringValue, unwrap } from '../../source/ast';

const spies = new Set(['spyOn', 'stub', 'spy', 'replace', 'mock', 'mocked', 'method']);
const owners = /^(?:jest|vi|vitest|sinon\w*|\w*sandbox|sb|td|mock|t)$/i;
const moduleMakers = new Set(['mock', 'doMock', 'unstable_mockModule', 'module', 'replace', 'replaceEsm']);

/** A call that puts a test double in place of members of an object: `vi.spyOn(fs, 'readFileSync')`, `sinon.stub(fs, 'readFileSync')`. */
export function memberDouble(node: Node): { readonly object: Node; readonly name: string | undefined } | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const [object, name] = node.arguments;
  if (callee.type !== 'MemberExpression' || !object || !isOwner(callee.object) || !spies.has(staticKey(callee) ?? ''))
    return undefined;
  return stringValue(object) === undefined ? { object, name: stringValue(name) } : undefined;
}

/** The specifiers that a call replaces: `vi.mock('./load')`, `proxyquire('../lib/load', { fs: stub })`, `esmock(...)`. */
export function moduleDoubles(node: Node): string[] {
  if (node.type !== 'CallExpression') return [];
  const callee = unwrap(node.callee);
  const [first, second] = node.arguments;
  if (callee.type === 'MemberExpression' && isOwner(callee.object) && moduleMakers.has(staticKey(callee) ?? '')) {
    const specifier =
      stringValue(first) ??
      (first?.type === 'CallExpression' || first?.type === 'ImportExpression' ? importedSpecifier(first) : undefined);
    return specifier === undefined ? [] : [specifier];
  }
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  if (
    name === undefined ||
    !/^(?:proxyquire|esmock|rewiremock|requireInject)/.test(name) ||
    second?.type !== 'ObjectExpression'
  )
    return [];
  return second.properties.flatMap((property) =>
    property.type === 'ObjectProperty' ? (staticKey(property) ?? []) : [],
  );
}

/** `vi.mock(import('./load'))`. */
function importedSpecifier(node: Extract<Node, { type: 'CallExpression' | 'ImportExpression' }>): string | undefined {
  if (node.type === 'ImportExpression') return stringValue(node.source);
  return node.callee.type === 'Import' ? stringValue(node.arguments[0]) : undefined;
}

const fakes = /^(?:mockImplementation|mockImplementationOnce|callsFake)$/;

function nameOf(node: Node): string | undefined {
  const inner = unwrap(node);
  return inner.type === 'Identifier' ? inner.name : staticKey(inner);
}

/** What a name is another one for: `load` of `const mockLoad = load as jest.Mock`. */
function viewedBy(node: Node, at: NodePath): Node | undefined {
  const inner = unwrap(node);
  const binding = inner.type === 'Identifier' ? at.scope.getBinding(inner.name) : undefined;
  return binding && onlyValue(binding);
}

/** Calls of which the first argument is a name: that of a function, if it is one. */
const suites = /^[fx]?(?:describe|context|suite|it|test)$/;

/**
 * Whether a function of a module takes its own place in a double of the module:
 * `jest.mock('./files', () => ({ ...actual, load: jest.fn(actual.load) }))`, `files.load.mockImplementation(actual.load)`.
 */
export function isOriginalInDouble(value: NodePath): boolean {
  const name = nameOf(value.node);
  const call = value.parentPath;
  const callee = call?.isCallExpression() && value.key === 0 ? unwrap(call.node.callee) : undefined;
  if (callee?.type === 'MemberExpression' && fakes.test(staticKey(callee) ?? ''))
    return nameOf(callee.object) === name || nameOf(viewedBy(callee.object, value) ?? callee.object) === name;
  const isSpied = callee?.type === 'MemberExpression' && isOwner(callee.object) && staticKey(callee) === 'fn';
  const at = isSpied && call ? call : value;
  const property = at.parentPath;
  if (!property?.isObjectProperty() || at.key !== 'value' || staticKey(property.node) !== name) return false;
  return property.findParent((one) => one.isCallExpression() && moduleDoubles(one.node).length > 0) !== null;
}

/** Whether a value is said to be a double: `load as jest.Mock`. */
export function isCalledDouble({ parentPath: cast }: NodePath): boolean {
  if (!cast?.isTSAsExpression() && !cast?.isTSTypeAssertion()) return false;
  const type = cast.node.typeAnnotation;
  // `load as unknown as jest.Mock`
  if (type.type === 'TSUnknownKeyword' || type.type === 'TSAnyKeyword') return isCalledDouble(cast as NodePath);
  if (type.type !== 'TSTypeReference') return false;
  const name = type.typeName.type === 'TSQualifiedName' ? type.typeName.right : type.typeName;
  return name.type === 'Identifier' && /^(?:Mock|Spied|Spy|SinonS)/.test(name.name);
}

/** Whether a value is handed to something that tests look at it with: `expect(load)`, `describe(load, ...)`, `vi.mocked(load)`. */
export function isInspected(argument: NodePath): boolean {
  const call = argument.parentPath;
  if (!call?.isCallExpression() || argument.listKey !== 'arguments' || argument.key !== 0) return false;
  const callee = unwrap(call.node.callee);
  if (callee.type === 'Identifier' && suites.test(callee.name)) return call.node.arguments.length > 1;
  if (callee.type === 'Identifier') return callee.name === 'expect' && !isExpectedToThrow(call);
  return callee.type === 'MemberExpression' && isOwner(callee.object) && spies.has(staticKey(callee) ?? '');
}

/** `expect(load).toThrow()` and `expect(load).to.throw()` call it. */
function isExpectedToThrow(expectation: NodePath): boolean {
  let at: NodePath | null = expectation.parentPath;
  while (at?.isMemberExpression() || at?.isCallExpression()) {
    if (at.isMemberExpression() && /throw/i.test(staticKey(at.node) ?? '')) return true;
    at = at.parentPath;
  }
  return false;
}

const standalone = /^(?:fn|stub|fake|spy)$/;

/**
 * The calls of an expression that makes a double out of nothing, the last first: `jest.fn(() => 'x')`,
 * `sinon.stub().returns('x')`; undefined for anything else.
 */
export function doubleChain(node: Node): CallExpression[] | undefined {
  const calls: CallExpression[] = [];
  for (let at = unwrap(node); at.type === 'CallExpression';) {
    calls.push(at);
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression') return undefined;
    if (isOwner(callee.object)) {
      const [first] = at.arguments;
      const isMade = standalone.test(staticKey(callee) ?? '') && (!first || isFunctionNode(first));
      return isMade ? calls : undefined;
    }
    at = unwrap(callee.object);
  }
  return undefined;
}

/** `files.load = jest.fn()`: the right side of an assignment to a member. */
export function isSetToDouble(member: NodePath): boolean {
  const assignment = member.parentPath;
  if (!assignment?.isAssignmentExpression({ operator: '=' }) || member.key !== 'left') return false;
  return doubleChain(assignment.node.right) !== undefined;
}

function isFunctionNode(node: Node): boolean {
  const { type } = unwrap(node);
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}

function isOwner(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return owners.test(inner.name);
  // `this.sandbox.stub(...)`, `t.mock.method(...)`.
  return inner.type === 'MemberExpression' && owners.test(staticKey(inner) ?? '');
}
