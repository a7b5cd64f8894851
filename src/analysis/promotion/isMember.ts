import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';

/** Whether a path is the access to a member: `x.y`, `x?.y`, `x[y]`. */
export function isMember(
  path: NodePath | null | undefined,
): path is NodePath<Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>> {
  return path?.isMemberExpression() === true || path?.isOptionalMemberExpression() === true;
}
