import { staticKey } from '../source/ast';
import type { ModuleUse } from './moduleUses';

/** Whether only a class that hangs on the function is used (`fetch.Headers`): that does not block. */
export function readsClass({ kind, expression }: ModuleUse): boolean {
  const member = expression.parentPath;
  if (kind !== 'value' || expression.key !== 'object' || !member?.isMemberExpression()) return false;
  return /^[A-Z]/.test(staticKey(member.node) ?? '');
}
