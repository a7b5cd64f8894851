import type { NodePath } from '@babel/traverse';
import { thrownPlace } from './promotion/thrownPlace';

type Witness = 'nobody' | 'catch' | 'caller';

/**
 * Who sees what the expression throws: the catch clause of a `try` around it in its own function, `nobody` when that has no parameter or
 * never looks at it, or else whoever called the function (what compares errors, such as `assert.throws`, counts as a catch clause). A clause that does no more than throw it again leaves it to those further out.
 */
export function whoSeesError(path: NodePath): Witness {
  for (let child: NodePath = path, parent = path.parentPath; parent; child = parent, parent = child.parentPath) {
    if (child.isFunction()) return thrownPlace(child) ? 'catch' : 'caller';
    if (!parent.isTryStatement() || child.key !== 'block') continue;
    const handler = parent.get('handler');
    if (!handler.isCatchClause()) continue;
    const { param } = handler.node;
    if (!param) return 'nobody';
    const binding = param.type === 'Identifier' ? handler.scope.getOwnBinding(param.name) : undefined;
    return binding?.constant
      ? mostOf(binding.referencePaths.map((reference) => seesAgain(reference, parent)))
      : 'catch';
  }
  return 'caller';
}

/** Who sees the error by way of one mention of it: `throw error` hands it on. */
function seesAgain(reference: NodePath, tried: NodePath): Witness {
  const statement = reference.parentPath;
  const isRethrown = statement?.isThrowStatement() && statement.getFunctionParent() === tried.getFunctionParent();
  return isRethrown ? whoSeesError(statement) : 'catch';
}

function mostOf(witnesses: readonly Witness[]): Witness {
  return (['catch', 'caller'] as const).find((one) => witnesses.includes(one)) ?? 'nobody';
}
