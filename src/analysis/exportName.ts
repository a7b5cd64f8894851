import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, span, staticKey, unwrap } from '../source/ast';
import { globalName } from './globalName';

/** The name under which the whole of a CommonJS module is exported. */
export const wholeModule = 'module.exports';

/** What the names begin with under which parts of a CommonJS module are exported: `Object.assign(exports, {})`. */
export const exportedPart = 'module.exports +';

/**
 * The export that a CommonJS expression stands for: `exports.load` and `module.exports.load` are `load`, `module.exports` is the
 * whole; undefined for everything else.
 */
export function commonJsExport(node: Node, scope: NodePath['scope']): string | undefined {
  const target = unwrap(node);
  if (isModuleExports(target, scope)) return wholeModule;
  if (target.type !== 'MemberExpression') return undefined;
  const object = unwrap(target.object);
  return isExports(object, scope) ? staticKey(target) : undefined;
}

function isModuleExports(node: Node, scope: NodePath['scope']): boolean {
  if (node.type !== 'MemberExpression' || staticKey(node) !== 'exports') return false;
  return node.object.type === 'Identifier' && node.object.name === 'module' && !scope.hasBinding('module', true);
}

/** The names under which the value at `path` (the right side of an assignment, a property of what is exported...) is exported there. */
export function exportedAs(path: NodePath): string[] {
  const parent = path.parentPath;
  if (!parent) return [];
  if (parent.isAssignmentExpression() && path.key === 'right') {
    const own = commonJsExport(parent.node.left, path.scope);
    return [...(own === undefined ? [] : [own]), ...exportedAs(parent)];
  }
  if (parent.isExportDefaultDeclaration()) return ['default'];
  if (parent.isTSExportAssignment()) return [wholeModule];
  return isPart(path, parent) ? [`${exportedPart}${span(path.node).start}`] : [];
}

/** `Object.assign(exports, { load })`, as a statement. */
export function isPart(path: NodePath, parent = path.parentPath): boolean {
  if (!parent?.isCallExpression() || path.listKey !== 'arguments' || path.key === 0) return false;
  const isAssign = globalName(childPath(parent, 'callee')) === 'Object.assign';
  if (!isAssign || !parent.parentPath.isExpressionStatement()) return false;
  const [first] = parent.node.arguments;
  return first !== undefined && isExports(first, path.scope);
}

function isExports(node: Node, scope: NodePath['scope']): boolean {
  const inner = unwrap(node);
  return isExportsName(inner, scope) || isModuleExports(inner, scope);
}

function isExportsName(node: Node, scope: NodePath['scope']): boolean {
  return node.type === 'Identifier' && node.name === 'exports' && !scope.hasBinding('exports', true);
}
