import type { NodePath } from '@babel/traverse';

/**
 * Whether nobody ever sees what the expression throws: it stands in a `try` of its own function whose catch clause has no
 * parameter, or never looks at it. (That it was thrown is seen, of course.)
 */
export function isErrorIgnored(path: NodePath): boolean {
  for (
    let child: NodePath = path, parent = path.parentPath;
    parent && !child.isFunction();
    child = parent, parent = child.parentPath
  ) {
    if (!parent.isTryStatement() || child.key !== 'block') continue;
    const handler = parent.get('handler');
    if (!handler.isCatchClause()) continue;
    const { param } = handler.node;
    if (!param) return true;
    return param.type === 'Identifier' && handler.scope.getOwnBinding(param.name)?.references === 0;
  }
  return false;
}
