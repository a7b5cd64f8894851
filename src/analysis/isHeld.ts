import type { Binding } from '@babel/traverse';
import { isNothing } from './heldField';
import type { ModuleRoot } from './moduleUses';

/** Whether the variable is certain to hold what is put into it, as long as it is used. */
export function isHeld(root: ModuleRoot, binding: Binding): boolean {
  return root.kind === 'instance' ? isHeldInstance(binding) : isSetOnce(binding);
}

/** The same, of what a call gave: there may be nothing in it as well. */
export function isHeldInstance(binding: Binding): boolean {
  return isSetOnce(binding) || isFilledOnce(binding);
}

/** Holds one thing, or nothing: `let db = null; ... db = new Database(); ... db = undefined`. */
function isFilledOnce(binding: Binding): boolean {
  const { path, constantViolations } = binding;
  const init = path.isVariableDeclarator() ? path.node.init : undefined;
  if (!path.isVariableDeclarator() || (init && !isNothing(init))) return false;
  const filling = constantViolations.filter(
    (one) => !(one.isAssignmentExpression() && one.node.operator === '=' && isNothing(one.node.right)),
  );
  return filling.length === 1;
}

/** Whether the variable gets one value: where it is declared, or in one assignment. */
function isSetOnce(binding: Binding): boolean {
  const isInitialized = !binding.path.isVariableDeclarator() || Boolean(binding.path.node.init);
  return binding.constantViolations.length === (isInitialized ? 0 : 1);
}
