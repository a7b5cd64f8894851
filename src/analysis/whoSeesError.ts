import type { NodePath } from '@babel/traverse';

/**
 * Who sees what the expression throws: the catch clause of a `try` around it in its own function, `nobody` when that has no parameter or
 * never looks at it, or else whoever called the function.
 */
export function whoSeesError(path: NodePath): 'nobody' | 'catch' | 'caller' {
  for (
    let child: NodePath = path, parent = path.parentPath;
    parent && !child.isFunction();
    child = parent, parent = child.parentPath
  ) {
    if (!parent.isTryStatement() || child.key !== 'block') continue;
    const handler = parent.get('handler');
    if (!handler.isCatchClause()) continue;
    const { param } = handler.node;
    if (!param) return 'nobody';
    const isRead = param.type !== 'Identifier' || handler.scope.getOwnBinding(param.name)?.references !== 0;
    return isRead ? 'catch' : 'nobody';
  }
  return 'caller';
}
