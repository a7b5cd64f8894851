import type { NodePath } from '@babel/traverse';
import { isInsideAsync, type Placement, placementOf } from '../../analysis/placement';
import { outermostWrapper } from '../../source/ast';
import { type Decision, refused } from '../work';

/**
 * Places in sync callbacks whose caller certainly does not wait, and callbacks that no async function is around.
 * @returns undefined where the call that takes the callback decides
 */
export function decideCallbackPlace({
  function: callback,
  callback: { call, role },
}: Extract<Placement, { kind: 'callback' }>): Decision | undefined {
  if (role.kind === 'test') return undefined;
  if (role.kind === 'reaction' && isHandedOn(call)) return undefined;
  if (!isInsideAsync(callback as NodePath) && !isInTest(call)) return outOfScope(call);
  if (role.kind === 'reaction' || role.kind === 'timer') return undefined;
  if (role.kind === 'listener') return refused('in-event-listener');
  if (role.kind === 'other') return refused('in-sync-callback');
  const placement = placementOf(call);
  switch (placement.kind) {
    case 'async':
      return undefined;
    case 'callback':
      return decideCallbackPlace(placement);
    case 'never':
      return refused(placement.reason);
    default:
      return outOfScope(call);
  }
}

function outOfScope(call: NodePath): Decision {
  const reason = placementOf(call).kind === 'top-level' ? 'module-top-level' : 'in-sync-function';
  return { status: 'out-of-scope', reason, hazards: [] };
}

/** Whether the promise of a chain is what its function returns: then the function is as good as async. */
function isHandedOn(call: NodePath): boolean {
  let end = outermostWrapper(call);
  for (;;) {
    const member = end.parentPath;
    const next = member?.parentPath;
    if (!member?.isMemberExpression() || end.key !== 'object' || !next?.isCallExpression() || member.key !== 'callee')
      break;
    end = outermostWrapper(next);
  }
  return (
    end.parentPath?.isReturnStatement() === true ||
    (end.parentPath?.isArrowFunctionExpression() === true && end.key === 'body')
  );
}

function isInTest(path: NodePath): boolean {
  const placement = placementOf(path);
  if (placement.kind !== 'callback') return false;
  return placement.callback.role.kind === 'test' || isInTest(placement.callback.call);
}
