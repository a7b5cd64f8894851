import type { NodePath } from '@babel/traverse';
import { childPath, childPathsAt, outermostWrapper, staticKey } from '../source/ast';
import { isPromiseMethod } from './isPromiseMethod';

const onlyAll = new Set(['all']);

/** Where the module goes that `import()` gives: it is the value of an expression, or is taken apart by the pattern of a parameter or variable. */
export type ImportedPlace =
  { readonly kind: 'expression'; readonly path: NodePath } | { readonly kind: 'pattern'; readonly path: NodePath };

/**
 * Finds out where the module goes that a call of `import()` gives.
 * @returns undefined where it is not awaited at once: `await import('x')`, `await Promise.all([import('x')])` with a pattern for the
 * results, and `import('x').then((x) => ...)` are
 */
export function importedPlace(call: NodePath): ImportedPlace | undefined {
  const outer = outermostWrapper(call);
  if (outer.parentPath?.isAwaitExpression()) return { kind: 'expression', path: outer.parentPath };
  const path = thenParameter(outer) ?? allElement(outer);
  return path && { kind: 'pattern', path };
}

/** `import('x').then((x) => ...)` */
function thenParameter(path: NodePath): NodePath | undefined {
  const member = path.parentPath;
  if (!member?.isMemberExpression() || path.key !== 'object' || staticKey(member.node) !== 'then') return undefined;
  const then = member.parentPath;
  if (!then.isCallExpression() || member.key !== 'callee') return undefined;
  const [reaction] = childPathsAt(then as NodePath, 'arguments');
  const isWritten = reaction?.isArrowFunctionExpression() || reaction?.isFunctionExpression();
  return reaction && isWritten ? childPathsAt(reaction, 'params')[0] : undefined;
}

/** `const [x] = await Promise.all([import('x')])`, `Promise.all([import('x')]).then(([x]) => ...)` */
function allElement(path: NodePath): NodePath | undefined {
  const list = path.parentPath;
  if (!list?.isArrayExpression() || list.node.elements.some((one) => one?.type === 'SpreadElement')) return undefined;
  const all = outermostWrapper(list as NodePath).parentPath;
  const isAll = all?.isCallExpression() === true && isPromiseMethod(all.node.callee, onlyAll);
  const pattern =
    all && isAll && list.listKey === 'arguments' ? (thenParameter(all) ?? declaredPattern(all)) : undefined;
  if (!pattern?.isArrayPattern()) return undefined;
  const element = childPathsAt(pattern, 'elements')[Number(path.key)];
  // Nothing stands in a hole of the pattern.
  return element?.node && !element.isRestElement() ? element : undefined;
}

/** `pattern` of `const pattern = await all` */
function declaredPattern(all: NodePath): NodePath | undefined {
  const awaited = outermostWrapper(all).parentPath;
  const declarator = awaited?.isAwaitExpression() ? outermostWrapper(awaited as NodePath).parentPath : undefined;
  return declarator?.isVariableDeclarator() ? childPath(declarator, 'id') : undefined;
}
