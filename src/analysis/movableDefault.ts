import type { NodePath } from '@babel/traverse';
import type { AssignmentPattern, Function as FunctionNode } from '@babel/types';
import { childPath, childPathsAt, namesUsed } from '../source/ast';
import { isPure } from './hazards/operands';

/** A parameter with a default that can as well be worked out at the start of the body. */
export interface MovableDefault {
  readonly function: NodePath<FunctionNode>;
  readonly parameter: NodePath<AssignmentPattern>;
  readonly name: string;
}

/**
 * The default that `path` is part of, when it means the same as `if (name === undefined) name = ...` at the start of the body: the
 * function is async (so that both give a rejection), and nothing between the two can be told apart.
 * @param becomesAsync the function is taken for async
 */
export function movableDefault(path: NodePath, becomesAsync = false): MovableDefault | undefined {
  const parameter = path.findParent(
    (parent) => parent.listKey === 'params' && parent.parentPath?.isFunction() === true,
  );
  const fn = parameter?.parentPath;
  if (!parameter?.isAssignmentPattern() || !fn?.isFunction() || fn.node.generator) return undefined;
  if (!fn.node.async && !becomesAsync) return undefined;
  const { left } = parameter.node;
  if (left.type !== 'Identifier' || !childPath(fn, 'body').isBlockStatement()) return undefined;
  const right = childPath(parameter, 'right');
  if (!path.findParent((parent) => parent.node === right.node) && path.node !== right.node) return undefined;
  const later = childPathsAt(fn, 'params').slice(Number(parameter.key) + 1);
  const names = namesUsed(right);
  const isApart =
    later.every((one) => isPlain(one, left.name)) && [left.name, ...names].every((name) => isOfParameters(name, fn));
  if (!isApart || shadowsOuter(fn) || names.has('arguments') || (left.typeAnnotation && isCaptured(left.name, fn)))
    return undefined;
  return { function: fn, parameter, name: left.name };
}

/** A later parameter that neither looks at this one nor has an effect. */
function isPlain(parameter: NodePath, name: string): boolean {
  if (parameter.isIdentifier()) return true;
  if (parameter.isRestElement()) return childPath(parameter, 'argument').isIdentifier();
  if (!parameter.isAssignmentPattern() || parameter.node.left.type !== 'Identifier') return false;
  const right = childPath(parameter, 'right');
  return isPure(right) && !right.isMemberExpression() && !namesUsed(right).has(name);
}

/** The name does not mean something else in the body. */
function isOfParameters(name: string, fn: NodePath<FunctionNode>): boolean {
  const binding = fn.scope.getOwnBinding(name);
  const body = childPath(fn, 'body').scope.getOwnBinding(name);
  return (!binding || binding.kind === 'param' || binding.kind === 'local') && (!body || body === binding);
}

/** The body has a name for itself that means something else outside: a new name in the default could be taken for it. */
function shadowsOuter(fn: NodePath<FunctionNode>): boolean {
  return Object.values(fn.scope.bindings).some(
    ({ kind, identifier }) => kind !== 'param' && kind !== 'local' && fn.scope.parent.hasBinding(identifier.name, true),
  );
}

/** In TypeScript a variable that is set is no longer known to be filled in the functions that use it. */
function isCaptured(name: string, fn: NodePath<FunctionNode>): boolean {
  const binding = fn.scope.getOwnBinding(name);
  return binding?.referencePaths.some((one) => one.getFunctionParent()?.node !== fn.node) ?? false;
}
