import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPathsAt, outermostWrapper, unwrap, unwrapPath } from '../../source/ast';
import { functionStart } from './receiver';

/** By which other names of the file a function is called that is in a list. */
export interface FurtherNames {
  readonly references: readonly NodePath[];
}

/**
 * Finds the names under which a function is called that is in a list of the file.
 * @param path the function, or a name of it
 * @returns undefined unless everything is in sight: each of the functions that the name may stand for is one of this file, and nothing
 * is done with the name but calls
 */
export function furtherNames(path: NodePath): FurtherNames | undefined {
  const outer = outermostWrapper(path);
  return outer.listKey === 'elements' ? ofList(outer) : undefined;
}

/** `load` of `for (const load of loaders)`, for `const loaders = [loadOne, loadTwo]`. */
function ofList(element: NodePath): FurtherNames | undefined {
  const list = element.parentPath;
  if (!list?.isArrayExpression() || !childPathsAt(list, 'elements').every(isFunctionOfFile)) return undefined;
  const declarator = outermostWrapper(list as NodePath).parentPath;
  const id = declarator?.isVariableDeclarator() ? declarator.node.id : undefined;
  if (!declarator || id?.type !== 'Identifier' || id.typeAnnotation) return undefined;
  const binding = declarator.scope.getBinding(id.name);
  if (!binding?.constant) return undefined;
  const names = binding.referencePaths.map(elementOf);
  const known = names.flatMap((name) => (name && isOnlyCalled(name) ? [name] : []));
  return known.length === names.length ? { references: known.flatMap((name) => name.referencePaths) } : undefined;
}

/** The name of an element where a list is gone through. */
function elementOf(reference: NodePath): Binding | undefined {
  const loop = reference.parentPath;
  if (!loop?.isForOfStatement() || reference.key !== 'right' || loop.node.await) return undefined;
  const { left } = loop.node;
  const id = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
  return id?.type === 'Identifier' ? childPath(loop, 'body').scope.getBinding(id.name) : undefined;
}

/** The function of the file that a name always stands for. */
function functionOf(binding: Binding): NodePath<FunctionNode> | undefined {
  if (!binding.constant || functionStart(binding) === undefined) return undefined;
  const path = binding.path.isVariableDeclarator() ? unwrapPath(childPath(binding.path, 'init')) : binding.path;
  return path.isFunction() && !path.node.generator ? path : undefined;
}

/** All calls of a function of the file that has a name; undefined when it is used in another way, too, or exported. */
export function callsOfFunction(fn: NodePath<FunctionNode>): NodePath[] | undefined {
  const declarator = fn.parentPath?.isVariableDeclarator() ? fn.parentPath : undefined;
  const declared = declarator?.parentPath ?? (fn.isFunctionDeclaration() ? (fn as NodePath) : undefined);
  const id = declarator ? declarator.node.id : fn.isFunctionDeclaration() ? fn.node.id : undefined;
  if (!declared || id?.type !== 'Identifier' || declared.parentPath?.isExportDeclaration()) return undefined;
  const binding = declared.scope.getBinding(id.name) ?? declared.parentPath?.scope.getBinding(id.name);
  return binding && functionOf(binding)?.node === fn.node ? callsOf(binding) : undefined;
}

/** All calls of a function; undefined when it is used in another way, too. */
function callsOf(binding: Binding): NodePath[] | undefined {
  const calls = binding.referencePaths.map((reference) => {
    const outer = outermostWrapper(reference);
    return outer.key === 'callee' && outer.parentPath?.isCallExpression() ? (outer.parentPath as NodePath) : undefined;
  });
  return calls.every((call) => call !== undefined) ? calls : undefined;
}

/** A function written out there, or the name of one of the file. */
function isFunctionOfFile(path: NodePath): boolean {
  const inner: Node | null = path.node ? unwrap(path.node) : null;
  if (inner?.type === 'ArrowFunctionExpression' || inner?.type === 'FunctionExpression') return !inner.generator;
  const binding = inner?.type === 'Identifier' ? path.scope.getBinding(inner.name) : undefined;
  return binding !== undefined && functionOf(binding) !== undefined;
}

/** Nothing is done with what the name stands for but calls, and looks at whether it is there. */
function isOnlyCalled(binding: Binding): boolean {
  return (
    binding.constant &&
    binding.referencePaths.every((reference) => {
      const outer = outermostWrapper(reference);
      const parent = outer.parentPath;
      if (parent?.isCallExpression() || parent?.isOptionalCallExpression()) return outer.key === 'callee';
      if (parent?.isUnaryExpression()) return parent.node.operator === 'typeof' || parent.node.operator === '!';
      return parent?.isIfStatement() === true;
    })
  );
}
