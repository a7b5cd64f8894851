import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { childPath, childPaths, unwrapPath } from '../../source/ast';
import { functionBinding } from '../hazards/callSites';
import { isExported } from '../isExported';
import type { CallPath } from '../moduleUses';

/**
 * The functions that run in the transactions which a call of `transaction` makes: written out in place, of the file by name, or what
 * the function around the call is given (`const inTransaction = (fn) => db.transaction(fn)()`).
 *
 * @returns undefined where one of them is used in another way too, or is not known
 */
export function transactionBodies(call: CallPath): readonly NodePath<FunctionNode>[] | undefined {
  const [given, ...others] = childPaths(call, 'arguments');
  if (!given || others.length > 0) return undefined;
  const bodies = bodiesOf(unwrapPath(given));
  return bodies?.every(({ node }) => !node.async && !node.generator) ? bodies : undefined;
}

function bodiesOf(given: NodePath): readonly NodePath<FunctionNode>[] | undefined {
  if (given.isArrowFunctionExpression() || given.isFunctionExpression()) return [given as NodePath<FunctionNode>];
  const binding = given.isIdentifier() ? given.scope.getBinding(given.node.name) : undefined;
  if (!binding?.constant || binding.referencePaths.length !== 1 || isExported(binding)) return undefined;
  if (binding.kind === 'param') return givenFor(binding.scope.path, binding.identifier);
  const { path } = binding;
  const fn = path.isVariableDeclarator() ? childPath(path, 'init') : path;
  return fn.isFunction() ? [fn as NodePath<FunctionNode>] : undefined;
}

/** What all callers of a function of the file give for a parameter. */
function givenFor(around: NodePath, parameter: Node): NodePath<FunctionNode>[] | undefined {
  const binding = around.isFunction() ? functionBinding(around) : undefined;
  if (!around.isFunction() || !binding?.constant || isExported(binding)) return undefined;
  const index = around.node.params.findIndex((one) => one === parameter);
  const all = binding.referencePaths.map((name) => {
    const call = name.key === 'callee' ? name.parentPath : undefined;
    const given = call?.isCallExpression() ? childPaths(call, 'arguments')[index] : undefined;
    return given?.isArrowFunctionExpression() || given?.isFunctionExpression() ? given : undefined;
  });
  const found = all.flatMap((one) => (one ? [one as NodePath<FunctionNode>] : []));
  return index >= 0 && found.length > 0 && found.length === all.length ? found : undefined;
}
