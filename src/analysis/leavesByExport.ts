import type { NodePath } from '@babel/traverse';
import { outermostWrapper, staticKey } from '../source/ast';
import { commonJsExport } from './exportName';

/**
 * Whether a value goes to other files from here, by a name that they can be followed from, and nowhere else: `export { db }`,
 * `module.exports = { db }`, `return db` in a function.
 *
 * @param value the expression, or the declaration that exports the name of it
 */
export function leavesByExport(value: NodePath): boolean {
  if (value.isExportNamedDeclaration() || value.isExportDefaultDeclaration()) return true;
  const outer = outermostWrapper(value);
  const parent = outer.parentPath;
  if (!parent) return false;
  if (parent.isExportSpecifier() || parent.isExportDefaultDeclaration() || parent.isTSExportAssignment()) return true;
  if (parent.isAssignmentExpression() && outer.key === 'right')
    return (
      commonJsExport(parent.node.left, outer.scope) !== undefined &&
      (parent.parentPath.isExpressionStatement() || leavesByExport(parent))
    );
  if (parent.isObjectProperty() && outer.key === 'value' && parent.parentPath.isObjectExpression())
    return staticKey(parent.node) !== undefined && leavesByExport(parent.parentPath);
  return false;
}

/** Whether a CommonJS file reads what it exports by way of `module.exports` or `exports`. */
export function readsOwnExports(member: NodePath): boolean {
  if (!member.isMemberExpression() || commonJsExport(member.node, member.scope) === undefined) return false;
  const parent = member.parentPath;
  // `module.exports` of `module.exports.db`
  if (parent.isMemberExpression() && member.key === 'object')
    return commonJsExport(parent.node, parent.scope) === undefined;
  return !(parent.isAssignmentExpression() && member.key === 'left');
}
