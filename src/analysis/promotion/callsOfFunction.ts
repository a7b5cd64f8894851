import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, outermostWrapper, unwrapPath } from '../../source/ast';
import { functionStart } from './receiver';

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
