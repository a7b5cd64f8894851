import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, outermostWrapper, staticKey, unwrap } from '../source/ast';
import { isExported } from './isExported';
import { isResultUsed } from './isResultUsed';

/** Members of a list that do not depend on its order. A sorted list has the same order, whatever it was before. */
const orderFree = new Set(['length', 'includes', 'sort', 'toSorted']);
const sorting = new Set(['sort', 'toSorted']);

/**
 * Whether nothing that is done with the list depends on the order of its strings: it is counted, searched, or sorted first.
 * Sorting by a function of the user's does not count: it may take two different strings for equal.
 */
export function isOrderFree(list: NodePath): boolean {
  if (!isResultUsed(list)) return true;
  const outer = outermostWrapper(list);
  const parent = outer.parentPath;
  if (!parent) return false;
  if (parent.isAwaitExpression()) return isOrderFree(parent);
  if (parent.isVariableDeclarator() && outer.key === 'init') return isVariableOrderFree(parent);
  const member = memberOf(outer);
  if (!member) return isInSet(outer, parent);
  const { name, call } = member;
  if (name === 'filter') return call !== undefined && hasPureCallback(call) && isOrderFree(call);
  if (name === 'map') return call !== undefined && hasPureCallback(call) && givesText(call) && isOrderFree(call);
  if (sorting.has(name)) return call?.node.arguments.length === 0;
  return orderFree.has(name);
}

/** `new Set(list).has(x)`, `new Set(list).size`. */
function isInSet(list: NodePath, parent: NodePath): boolean {
  if (!parent.isNewExpression() || list.listKey !== 'arguments') return false;
  const { callee } = parent.node;
  if (callee.type !== 'Identifier' || callee.name !== 'Set') return false;
  const name = memberOf(outermostWrapper(parent))?.name;
  return name === 'has' || name === 'size';
}

/** All uses of the variable, or a `list.sort()` before anything else is done. */
function isVariableOrderFree(declarator: NodePath): boolean {
  const { id } = declarator.node as Extract<Node, { type: 'VariableDeclarator' }>;
  if (id.type !== 'Identifier') return false;
  const binding = declarator.scope.getBinding(id.name);
  if (!binding?.constant || isExported(binding)) return false;
  const next = declarator.parentPath?.getSibling(Number(declarator.parentPath.key) + 1);
  if (next && isSortedFirst(next, id.name)) return true;
  return binding.referencePaths.every((reference) => {
    const name = memberOf(outermostWrapper(reference))?.name;
    // Sorting in place in one branch says nothing about the others.
    return name !== 'sort' && isOrderFree(reference);
  });
}

/** Whether the first thing that is done with the list is `name.sort()`: `return name.sort().map(f);`, `log('x', name.sort());`. */
function isSortedFirst(statement: NodePath, name: string): boolean {
  let node: Node | null | undefined = statement.node;
  while (node) {
    if (isSortOf(node, name)) return true;
    node = firstOf(node);
  }
  return false;
}

/** The part of a statement or expression that is evaluated first, names and constants aside. */
function firstOf(node: Node): Node | null | undefined {
  switch (node.type) {
    case 'ExpressionStatement':
      return node.expression;
    case 'ReturnStatement':
      return node.argument;
    case 'VariableDeclaration':
      return node.declarations[0]?.init;
    case 'ForOfStatement':
      return node.right;
    case 'MemberExpression':
      return node.object;
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type === 'Identifier' || (callee.type === 'MemberExpression' && callee.object.type === 'Identifier'))
        return node.arguments.find(({ type }) => !/^(String|Numeric|Boolean)Literal$/.test(type));
      return callee;
    }
    default:
      return undefined;
  }
}

/** The call `name.sort()` */
function isSortOf(call: Node, name: string): boolean {
  if (call.type !== 'CallExpression' || call.arguments.length > 0 || staticKey(call.callee) !== 'sort') return false;
  const callee = call.callee;
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === name;
}

interface Member {
  readonly name: string;
  /** The call, where the member is called. */
  readonly call: NodePath<Extract<Node, { type: 'CallExpression' }>> | undefined;
}

function memberOf(object: NodePath): Member | undefined {
  const member = object.parentPath;
  if (!member?.isMemberExpression() || object.key !== 'object') return undefined;
  const name = staticKey(member.node);
  const call = member.parentPath;
  if (name === undefined) return undefined;
  return { name, call: call?.isCallExpression() && member.key === 'callee' ? call : undefined };
}

/** An arrow function that only asks: no assignment, and no calls but of methods. */
function hasPureCallback(call: NodePath): boolean {
  const callback = childPath(call, 'arguments.0');
  if (!callback.isArrowFunctionExpression() || callback.node.params.length !== 1) return false;
  let isPure = callback.node.body.type !== 'BlockStatement';
  callback.traverse({
    'AssignmentExpression|UpdateExpression|AwaitExpression|YieldExpression|NewExpression|Function': () =>
      void (isPure = false),
    CallExpression({ node }) {
      const name = node.callee.type === 'MemberExpression' ? staticKey(node.callee) : undefined;
      if (name === undefined || !asking.has(name)) isPure = false;
    },
  } as Parameters<typeof callback.traverse>[0]);
  return isPure;
}

/** Whether the callback gives a text: two that are equal are the same. */
function givesText(call: NodePath): boolean {
  const { body } = childPath(call, 'arguments.0').node as Extract<Node, { type: 'ArrowFunctionExpression' }>;
  const node = unwrap(body);
  if (node.type === 'CallExpression') return texts.has(staticKey(node.callee) ?? '');
  return node.type === 'TemplateLiteral' || node.type === 'StringLiteral';
}

/** Methods that give a text, and change nothing. */
const texts = new Set([
  ...['basename', 'extname', 'dirname', 'relative', 'resolve', 'join', 'normalize', 'replace', 'replaceAll'],
  ...['toLowerCase', 'toUpperCase', 'trim', 'substring'],
]);

/** Methods that change nothing. */
const asking = new Set([...texts, 'cwd', 'startsWith', 'endsWith', 'includes', 'match', 'split', 'slice', 'at']);
