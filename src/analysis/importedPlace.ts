import type { NodePath } from '@babel/traverse';
import { childPath, childPathsAt, outermostWrapper, staticKey, unwrapPath } from '../source/ast';
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
  const awaited = outer.parentPath?.isAwaitExpression() ? outer.parentPath : undefined;
  const path = awaited
    ? allElement(outermostWrapper(awaited as NodePath))
    : (thenParameter(outer) ?? allElement(outer));
  if (path) return { kind: 'pattern', path };
  return awaited && { kind: 'expression', path: awaited as NodePath };
}

/** The call of `import()` that the pattern of a parameter or variable takes the module of; see `importedPlace`. */
export function importBehind(pattern: NodePath): NodePath | undefined {
  const list = pattern.parentPath;
  if (!list?.isArrayPattern()) return thenReceiver(pattern);
  const declarator = list.parentPath;
  const init = declarator.isVariableDeclarator() ? unwrapPath(childPath(declarator, 'init')) : undefined;
  const all = init?.isAwaitExpression() ? unwrapPath(childPath(init, 'argument')) : thenReceiver(list as NodePath);
  const given = all?.isCallExpression() ? childPathsAt(all, 'arguments')[0] : undefined;
  const element = given?.isArrayExpression() ? childPathsAt(given, 'elements')[Number(pattern.key)] : undefined;
  if (!element?.node) return undefined;
  const inner = unwrapPath(element);
  const call = inner.isAwaitExpression() ? unwrapPath(childPath(inner, 'argument')) : inner;
  const place = importedPlace(call);
  return place?.kind === 'pattern' && place.path.node === pattern.node ? call : undefined;
}

/** What `.then` is called on with the function that has the parameter: `import('x')` of `import('x').then((x) => ...)`. */
function thenReceiver(parameter: NodePath): NodePath | undefined {
  const then = parameter.listKey === 'params' ? parameter.parentPath?.parentPath : undefined;
  const callee = then?.isCallExpression() ? childPath(then, 'callee') : undefined;
  if (!callee?.isMemberExpression()) return undefined;
  const receiver = unwrapPath(childPath(callee, 'object'));
  return thenParameter(outermostWrapper(receiver))?.node === parameter.node ? receiver : undefined;
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
