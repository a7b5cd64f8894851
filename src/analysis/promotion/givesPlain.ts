import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, staticKey, unwrap } from '../../source/ast';
import type { ExitsOf } from './ownExits';

/** Globals whose functions never give promises. */
const plainGlobals = new Set(['console', 'JSON', 'Math', 'Object', 'String', 'Number', 'Boolean', 'Array', 'parseInt']);

const plainNodes =
  /^(?:(?:String|Numeric|Boolean|Null|BigInt|RegExp|Template)Literal|(?:Object|Array|Function|ArrowFunction|Binary|Unary|Update)Expression)$/;

/** Whether all that a sync function gives is certainly no promise. */
export function givesPlain(path: NodePath<FunctionNode>, exitsOf: ExitsOf): boolean {
  const body = childPath(path, 'body');
  if (!body.isBlockStatement()) return isPlain(body.node, body);
  return exitsOf(path.node).every((exit) => {
    const { argument } = exit.node as { argument?: Node | null };
    return !argument || isPlain(argument, exit);
  });
}

function isPlain(node: Node, path: NodePath): boolean {
  const inner = unwrap(node);
  if (plainNodes.test(inner.type)) return true;
  if (inner.type === 'ConditionalExpression') return isPlain(inner.consequent, path) && isPlain(inner.alternate, path);
  if (inner.type === 'LogicalExpression') return isPlain(inner.left, path) && isPlain(inner.right, path);
  if (inner.type === 'MemberExpression') return staticKey(inner) === 'length';
  if (inner.type === 'Identifier') return inner.name === 'undefined' || isParameter(inner.name, path);
  return inner.type === 'CallExpression' && isPlainCall(inner.callee, path);
}

/** What a caller hands in is what it gets back: a promise is its own. */
function isParameter(name: string, path: NodePath): boolean {
  return path.scope.getBinding(name)?.kind === 'param';
}

function isPlainCall(callee: Node, path: NodePath): boolean {
  const inner = unwrap(callee);
  if (inner.type === 'MemberExpression') {
    const object = unwrap(inner.object);
    if (object.type === 'StringLiteral' || object.type === 'TemplateLiteral') return true;
    return object.type === 'Identifier' && plainGlobals.has(object.name) && !path.scope.hasBinding(object.name, true);
  }
  if (inner.type !== 'Identifier') return false;
  const binding = path.scope.getBinding(inner.name);
  if (!binding) return plainGlobals.has(inner.name);
  return false;
}
