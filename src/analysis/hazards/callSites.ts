import type { Binding, NodePath } from '@babel/traverse';
import {
  type Function as FunctionNode,
  isClass,
  type MemberExpression,
  type Node,
  type OptionalMemberExpression,
  type Program,
} from '@babel/types';
import { isExported } from '../isExported';
import { isCoreModule } from '../../catalogue/isCoreModule';
import { normalizeSpecifier } from '../moduleSpecifier';
import { isPromoted } from '../promotion/marks';
import { receiverOf, type ReceiverContext } from '../promotion/receiver';
import { childPath, memberName, outermostWrapper, span, staticKey, unwrap } from '../../source/ast';
import { visitPaths } from '../../source/visitPaths';

/** How a function is used at one place of its file. */
export type FunctionUse =
  /** `f()`: `waits` when what it returns is awaited there; `returned` when it is given on to the caller. */
  | {
      readonly kind: 'call';
      readonly path: NodePath;
      readonly outcome: 'awaited' | 'returned' | 'collected' | 'dropped';
    }
  /** Handed to a call as an argument. */
  | { readonly kind: 'argument'; readonly path: NodePath; readonly call: NodePath; readonly index: number }
  /** Exported, stored, anything else. */
  | { readonly kind: 'value'; readonly path: NodePath };

/** The variable that holds a function, when it is declared or initialised as one. */
export function functionBinding(fn: NodePath<FunctionNode>): Binding | undefined {
  const { node } = fn;
  if (node.type === 'FunctionDeclaration') return node.id ? fn.parentPath?.scope.getBinding(node.id.name) : undefined;
  const parent = outermostWrapper(fn as NodePath).parentPath;
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier')
    return parent.scope.getBinding(parent.node.id.name);
  return undefined;
}

/** Every use of the function that the file shows; undefined when some cannot be seen at all (a method is called by its name only). */
export function functionUses(fn: NodePath<FunctionNode>): FunctionUse[] {
  const binding = functionBinding(fn);
  if (binding)
    return [
      ...binding.referencePaths.map(useOf),
      ...(isExported(binding) ? [{ kind: 'value', path: binding.path } as const] : []),
    ];
  if (fn.isClassMethod() || fn.isClassPrivateMethod() || fn.isObjectMethod()) return methodUses(fn);
  if (fn.parentPath?.isObjectProperty() || fn.parentPath?.isClassProperty()) return methodUses(fn.parentPath);
  return [useOf(fn as NodePath)];
}

/** Only what this file tells of receivers. */
const ofTheFile: ReceiverContext = {
  isContainer: (node) => node.type === 'ObjectExpression' || isClass(node),
  typeNamed: () => undefined,
  isForeign: (specifier) => isCoreModule(normalizeSpecifier(specifier)),
};

function methodUses(fn: NodePath): FunctionUse[] {
  const name = memberName(fn.node);
  const program = fn.findParent((parent) => parent.isProgram());
  if (!program?.isProgram()) return [];
  const members = membersByName(program);
  // A call of that name is taken for a call of the method, unless it is one of a Map, an array, a module of Node...
  const named = (members.get(name) ?? []).filter(
    (member) => receiverOf(childPath(member, 'object'), ofTheFile) !== 'foreign',
  );
  const table = objectVariable(fn);
  const anyOf = table
    ? (members.get(undefined) ?? []).filter((member) => isVariable(member.node.object, table, member))
    : [];
  return [...new Set([...named, ...anyOf])].sort((a, b) => span(a.node).start - span(b.node).start).map(useOf);
}

type MemberPath = NodePath<MemberExpression> | NodePath<OptionalMemberExpression>;

const known = new WeakMap<Node, ReadonlyMap<string | undefined, readonly MemberPath[]>>();

/** The uses of members in a file, by name (undefined: a computed one). Found once: bundles have thousands of methods. */
function membersByName(program: NodePath<Program>): ReadonlyMap<string | undefined, readonly MemberPath[]> {
  const there = known.get(program.node);
  if (there) return there;
  const found = new Map<string | undefined, MemberPath[]>();
  const add = (member: MemberPath): void => {
    const name = memberName(member.node);
    const list = found.get(name);
    if (list) list.push(member);
    else found.set(name, [member]);
  };
  visitPaths(program, { MemberExpression: add, OptionalMemberExpression: add });
  known.set(program.node, found);
  return found;
}

/** The variable of the object literal that a member is in: `commands[name]()` may call any of them. */
function objectVariable(member: NodePath): Binding | undefined {
  const literal = member.parentPath;
  const declarator = literal && outermostWrapper(literal).parentPath;
  if (!literal?.isObjectExpression() || !declarator?.isVariableDeclarator()) return undefined;
  const { id } = declarator.node;
  return id.type === 'Identifier' ? declarator.scope.getBinding(id.name) : undefined;
}

function isVariable(node: Node, variable: Binding, at: NodePath): boolean {
  return node.type === 'Identifier' && at.scope.getBinding(node.name) === variable;
}

function useOf(path: NodePath): FunctionUse {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  if ((parent?.isCallExpression() || parent?.isOptionalCallExpression()) && outer.key === 'callee') {
    return { kind: 'call', path: parent, outcome: outcomeOf(parent) };
  }
  if (
    (parent?.isCallExpression() || parent?.isOptionalCallExpression() || parent?.isNewExpression()) &&
    outer.listKey === 'arguments'
  ) {
    // A function that is handed to what will wait for each run of it: `list.map(load)` becomes a loop.
    if (isPromoted(path.node)) return { kind: 'call', path: parent, outcome: 'awaited' };
    return { kind: 'argument', path: outer, call: parent, index: Number(outer.key) };
  }
  return { kind: 'value', path };
}

/** What becomes of the promise that a call returns. */
export function outcomeOf(call: NodePath): Extract<FunctionUse, { kind: 'call' }>['outcome'] {
  if (isPromoted(call.node)) return 'awaited';
  const outer = outermostWrapper(call);
  const parent = outer.parentPath;
  if (!parent) return 'collected';
  if (parent.isAwaitExpression()) return 'awaited';
  // A generator runs only as far as it is asked, and who asks here waits for it.
  if (parent.isForOfStatement({ await: true }) && outer.key === 'right') return 'awaited';
  if (parent.isYieldExpression({ delegate: true })) return 'awaited';
  if (parent.isReturnStatement() || (parent.isArrowFunctionExpression() && outer.key === 'body')) return 'returned';
  if (parent.isExpressionStatement()) return 'dropped';
  if (parent.isUnaryExpression()) return 'dropped';
  if (parent.isMemberExpression() && ['then', 'catch', 'finally'].includes(staticKey(parent.node) ?? '')) {
    const chained = parent.parentPath;
    if (chained?.isCallExpression() && parent.key === 'callee') return outcomeOf(chained);
  }
  if (parent.isLogicalExpression() || (parent.isConditionalExpression() && outer.key !== 'test'))
    return outcomeOf(parent);
  const assertion = outer.listKey === 'arguments' && outer.key === 0 ? assertionAround(parent) : undefined;
  return assertion ? outcomeOf(assertion) : 'collected';
}

/** `expect(load()).rejects.toThrow()`, `assert.rejects(load())`: who waits for that waits for the call. */
function assertionAround(call: NodePath): NodePath | undefined {
  if (!call.isCallExpression()) return undefined;
  const callee = unwrap(call.node.callee);
  const name = callee.type === 'Identifier' ? callee.name : staticKey(callee);
  if (name === 'rejects' || name === 'doesNotReject') return call;
  if (callee.type !== 'Identifier' || name !== 'expect') return undefined;
  let at: NodePath = call;
  let isSettled = false;
  for (let next = at.parentPath; next?.isMemberExpression() || next?.isCallExpression(); next = at.parentPath) {
    if (at.key !== 'object' && at.key !== 'callee') break;
    const key = next.isMemberExpression() ? staticKey(next.node) : undefined;
    isSettled ||= key === 'rejects' || key === 'resolves' || key === 'eventually';
    at = next;
  }
  return isSettled ? at : undefined;
}
