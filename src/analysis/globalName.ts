import type { NodePath } from '@babel/traverse';
import { memberName } from '../source/ast';

/** `Object.values` where `Object` is the global one: what a callee is called then; undefined for all others. */
export function globalName(callee: NodePath): string | undefined {
  if (!callee.isMemberExpression()) return undefined;
  const { object } = callee.node;
  const name = memberName(callee.node);
  return object.type === 'Identifier' && name !== undefined && !callee.scope.hasBinding(object.name, true)
    ? `${object.name}.${name}`
    : undefined;
}
