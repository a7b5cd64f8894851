import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, childPathsAt, outermostWrapper, staticKey, unwrapPath } from '../../source/ast';
import { globalName } from '../globalName';
import { isMember } from './isMember';

/** Methods that call a function with one element after the other. */
const walkers = new Set(['map', 'forEach', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'flatMap']);
/** Methods that give a list of the same elements. */
const listing = new Set(['slice', 'filter', 'concat', 'reverse', 'toReversed', 'values']);
/** How deep names of lists are followed. */
const maxDepth = 3;

/** The names, and other expressions, that stand for one of the values of an object; undefined when that cannot be told. */
export function valueUses(table: NodePath): NodePath[] | undefined {
  const outer = outermostWrapper(table);
  const call = outer.parentPath;
  if (!call?.isCallExpression() || outer.listKey !== 'arguments' || outer.key !== 0) return undefined;
  const name = globalName(childPath(call, 'callee'));
  const isEntries = name === 'Object.entries';
  return isEntries || name === 'Object.values' ? listUses(call as NodePath, isEntries, 0) : undefined;
}

/** The same, for the elements of a list. */
export function elementUses(list: NodePath): NodePath[] | undefined {
  return listUses(list, false, 0);
}

/** @param isEntries the elements are pairs of a name and a value */
function listUses(list: NodePath, isEntries: boolean, depth: number): NodePath[] | undefined {
  if (depth > maxDepth) return undefined;
  const outer = outermostWrapper(list);
  const parent = outer.parentPath;
  if (!parent) return undefined;
  if (parent.isForOfStatement() && outer.key === 'right') {
    const { left } = parent.node;
    const isDeclared = left.type === 'VariableDeclaration' && !parent.node.await;
    return isDeclared ? namesUses(childPath(parent, 'left.declarations.0.id'), isEntries) : undefined;
  }
  if (parent.isVariableDeclarator() && outer.key === 'init') {
    const binding = parent.node.id.type === 'Identifier' ? parent.scope.getBinding(parent.node.id.name) : undefined;
    return binding?.constant ? allOf(binding.referencePaths, (one) => listUses(one, isEntries, depth + 1)) : undefined;
  }
  return isMember(parent) && outer.key === 'object' ? memberUses(parent, isEntries, depth) : undefined;
}

/** `list.map((one) => ...)`, `list[0]`. */
function memberUses(member: NodePath, isEntries: boolean, depth: number): NodePath[] | undefined {
  const name = staticKey(member.node);
  const call = member.parentPath;
  if (name === 'length') return [];
  if (!call?.isCallExpression() || member.key !== 'callee')
    return (member.node as { computed?: boolean }).computed === true && !isEntries ? [member] : undefined;
  const isList = name !== undefined && listing.has(name);
  const given = isList && !call.parentPath.isExpressionStatement() ? listUses(call, isEntries, depth + 1) : [];
  if (name === undefined || !given || (name === 'concat' && call.node.arguments.length > 0)) return undefined;
  if (!walkers.has(name)) return isList ? given : undefined;
  const [first] = childPathsAt(call as NodePath, 'arguments');
  const callback = first && unwrapPath(first);
  if (!callback?.isFunction() || callback.node.params.length !== 1) return undefined;
  // What `find` gives is one of them.
  if (/^find(?:Last)?$/.test(name) && !call.parentPath.isExpressionStatement()) return undefined;
  const own = parameterUses(callback, isEntries);
  return own && [...own, ...given];
}

function parameterUses(callback: NodePath<FunctionNode>, isEntries: boolean): NodePath[] | undefined {
  const [param] = childPathsAt(callback as NodePath, 'params');
  return param && namesUses(param, isEntries);
}

/** The uses of the name of an element: `([name, load])`, `load`. */
function namesUses(pattern: NodePath, isEntries: boolean): NodePath[] | undefined {
  if (!isEntries) return identifierUses(pattern);
  if (!pattern.isArrayPattern()) return undefined;
  const value = childPathsAt(pattern, 'elements')[1];
  return value?.node ? identifierUses(value) : [];
}

function identifierUses(id: NodePath): NodePath[] | undefined {
  const binding = id.isIdentifier() ? id.scope.getBinding(id.node.name) : undefined;
  return binding?.constant ? [...binding.referencePaths] : undefined;
}

function allOf(paths: readonly NodePath[], usesOf: (path: NodePath) => NodePath[] | undefined): NodePath[] | undefined {
  const found = paths.map(usesOf);
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
}
