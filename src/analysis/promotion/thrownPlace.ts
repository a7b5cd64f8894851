import type { NodePath } from '@babel/traverse';
import { type Node, type Program, traverseFast } from '@babel/types';
import type { CallPath } from '../moduleUses';
import { normalizeSpecifier } from '../moduleSpecifier';
import { childPath, outermostWrapper, staticKey, stringValue, unwrap, unwrapPath } from '../../source/ast';
import { isMember } from './isMember';
import { isPromoted } from './marks';
import { importedBy } from './refs';

/**
 * A place in a test that calls a function to see whether it throws. `style`: what it becomes when the function gives a promise.
 * `rejects`: `expect(...).rejects` of Jest and Vitest. `promised`: chai-as-promised. `assert`: `rejects` of `node:assert`. `settled`:
 * the place stays, and gets a function that does at once what the asynchronous one did.
 */
export interface ThrownPlace {
  readonly style: 'rejects' | 'promised' | 'assert' | 'settled';
  /** The call that makes the comparison. */
  readonly expectation: CallPath;
  /** `expect(...)`; for the others the expectation. */
  readonly call: CallPath;
  /** `.not.toThrow()`, `assert.doesNotThrow()`. */
  readonly isNegated: boolean;
  /** The call that is all of an arrow function, where it can stand in the place of the function. */
  readonly bare: NodePath | undefined;
}

/** The place that an expression (a function, or a name of one) is handed to, if that is there to see whether it throws. */
export function thrownPlace(path: NodePath): ThrownPlace | undefined {
  const outer = outermostWrapper(path);
  const call = outer.parentPath;
  if (outer.listKey !== 'arguments' || outer.key !== 0 || !call?.isCallExpression() || !isCallable(path))
    return undefined;
  const callee = unwrap(call.node.callee);
  const bare = bareCall(path);
  if (callee.type === 'Identifier' && callee.name === 'expect') return ofExpect(call, bare);
  const style = assertStyle(callee, call);
  if (style === undefined) return undefined;
  const isNegated = assertName(callee, call.scope) === 'doesNotThrow';
  return { style, expectation: call, call, isNegated, bare: undefined };
}

/** A function without parameters, or something that stands for one. */
function isCallable({ node }: NodePath): boolean {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return true;
  return node.params.length === 0 && !node.generator && (!node.async || isPromoted(node));
}

function ofExpect(call: CallPath, bare: NodePath | undefined): ThrownPlace | undefined {
  let isNegated = false;
  for (let at: NodePath = call as NodePath; ;) {
    const member = at.parentPath;
    if (!member || !isMember(member) || at.key !== 'object') return undefined;
    const name = staticKey(member.node) ?? '';
    if (name === 'not') isNegated = true;
    if (/^(?:toThrow\w*|throws?|Throw)$/.test(name)) {
      const expectation = member.parentPath;
      if (!expectation?.isCallExpression() || member.key !== 'callee') return undefined;
      const style = expectStyle(name, call, expectation, isNegated);
      return { style, expectation, call, isNegated, bare: style === 'settled' ? undefined : bare };
    }
    at = member;
  }
}

function expectStyle(name: string, call: CallPath, expectation: CallPath, isNegated: boolean): ThrownPlace['style'] {
  const binding = call.scope.getBinding('expect');
  const imported = binding && importedBy(binding);
  if (imported?.kind === 'import' && imported.specifier === 'vitest') return 'rejects';
  // Jasmine has no `rejects`.
  if (name.startsWith('toThrow')) return mentions(call, 'jasmine') ? 'settled' : 'rejects';
  const { parentPath } = expectation;
  const isLast = !parentPath || !isMember(parentPath);
  const isPlain = !isNegated || expectation.node.arguments.length === 0;
  return isLast && isPlain && mentions(call, 'chai-as-promised') ? 'promised' : 'settled';
}

const owners = /^(?:assert|chai|t|test|tap)$/;

/** `assert.throws`, `assert.strict.doesNotThrow`, an imported `throws`, and those of other libraries. */
function assertStyle(callee: Node, at: CallPath): ThrownPlace['style'] | undefined {
  const name = assertName(callee, at.scope);
  if (name === undefined) return undefined;
  const root = rootOf(callee);
  const binding = root === undefined ? undefined : at.scope.getBinding(root);
  const imported = binding && importedBy(binding);
  if (imported?.kind === 'import') {
    const module = normalizeSpecifier(imported.specifier);
    if (module === 'assert' || module === 'assert/strict') return 'assert';
    if (callee.type === 'Identifier') return undefined;
  }
  return callee.type === 'MemberExpression' && owners.test(root ?? '') ? 'settled' : undefined;
}

/** The name of what is called, if that is one of the functions in question. */
export function assertName(callee: Node, scope: CallPath['scope']): string | undefined {
  const name = callee.type === 'Identifier' ? importedName(callee.name, scope) : staticKey(callee);
  return name === 'throws' || name === 'doesNotThrow' || (name === 'throw' && callee.type === 'MemberExpression')
    ? name
    : undefined;
}

/** The name under which a module exports what is imported under another one. */
function importedName(name: string, scope: CallPath['scope']): string {
  const binding = scope.getBinding(name);
  const imported = binding && importedBy(binding);
  return (imported?.kind === 'import' ? imported.path.at(-1) : undefined) ?? name;
}

function rootOf(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return rootOf(inner.object);
  return inner.type === 'Identifier' ? inner.name : undefined;
}

/** The call that an arrow function is, if its arguments cannot throw by themselves. */
function bareCall(path: NodePath): NodePath | undefined {
  const inner = unwrapPath(path);
  if (!inner.isArrowFunctionExpression()) return undefined;
  const body = unwrapPath(childPath(inner as NodePath, 'body'));
  if (!body.isCallExpression()) return undefined;
  return body.node.arguments.every(isPlain) && !/[(]/.test(calleeShape(body.node.callee))
    ? (body as NodePath)
    : undefined;
}

/** What a callee consists of: a parenthesis for everything that is no name. */
function calleeShape(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'Identifier' || inner.type === 'ThisExpression') return '';
  return inner.type === 'MemberExpression' && !inner.computed ? calleeShape(inner.object) : '(';
}

function isPlain(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'RegExpLiteral':
    case 'ThisExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'MemberExpression':
      return !inner.computed && isPlain(inner.object);
    case 'UnaryExpression':
      return isPlain(inner.argument);
    case 'TemplateLiteral':
      return inner.expressions.every(isPlain);
    case 'ArrayExpression':
      return inner.elements.every((one) => one !== null && isPlain(one));
    case 'ObjectExpression':
      return inner.properties.every((one) => one.type === 'ObjectProperty' && !one.computed && isPlain(one.value));
    default:
      return false;
  }
}

const mentioned = new WeakMap<Program, Set<string>>();

/** Whether a file names a package, or uses a global of that name. */
function mentions(at: CallPath, name: string): boolean {
  const program = at.scope.getProgramParent().block as Program;
  let names = mentioned.get(program);
  if (!names) {
    const found = new Set<string>();
    traverseFast(program, (node) => {
      const value = node.type === 'Identifier' ? node.name : stringValue(node);
      if (value === 'jasmine' || value === 'chai-as-promised') found.add(value);
    });
    mentioned.set(program, found);
    names = found;
  }
  return names.has(name);
}
