import type { Binding, NodePath } from '@babel/traverse';
import { childPath, childPaths, outermostWrapper, staticKey, unwrapPath } from '../../source/ast';
import { isMember } from './isMember';
import type { NameLoaded } from './types';

/**
 * Finds the exports that are used of a module that a call loads: `const { format } = require(path)`, `(await import(path)).run()`,
 * `import(path).then((module) => module.run())`.
 *
 * @returns undefined when the module may be used in any other way
 */
export function namesLoaded(call: NodePath): NameLoaded[] | undefined {
  const outer = outermostWrapper(call);
  const isDynamic = childPath(call, 'callee').isImport();
  if (!isDynamic) return ofValue(outer);
  const parent = outer.parentPath;
  if (parent?.isAwaitExpression()) return ofValue(outermostWrapper(parent));
  if (!parent || !isMember(parent) || outer.key !== 'object' || staticKey(parent.node) !== 'then') return undefined;
  const then = parent.parentPath;
  const [reaction] = then?.isCallExpression() && parent.key === 'callee' ? childPaths(then, 'arguments') : [];
  const fn = reaction && unwrapPath(reaction);
  const [param] = fn?.isFunction() ? childPaths(fn, 'params') : [];
  if (!fn?.isFunction() || fn.node.params.some(({ type }) => type === 'RestElement')) return undefined;
  return param ? ofPattern(param) : [];
}

function ofValue(value: NodePath): NameLoaded[] | undefined {
  const parent = value.parentPath;
  if (parent?.isExpressionStatement()) return [];
  if (parent?.isVariableDeclarator() && value.key === 'init') return ofPattern(childPath(parent, 'id'));
  const used = ofMember(value);
  return used && [used];
}

function ofPattern(pattern: NodePath): NameLoaded[] | undefined {
  if (pattern.isIdentifier()) return ofBinding(pattern.scope.getBinding(pattern.node.name));
  if (!pattern.isObjectPattern()) return undefined;
  const found = childPaths(pattern, 'properties').map((property): NameLoaded | undefined => {
    const name = property.isObjectProperty() ? staticKey(property.node) : undefined;
    const local = name === undefined ? undefined : childPath(property, 'value');
    const binding = local?.isIdentifier() ? local.scope.getBinding(local.node.name) : undefined;
    if (name === undefined || !binding) return undefined;
    return { name, ...(binding.constant && binding.referencePaths.every(isSettledCall) && { settled: true as const }) };
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

function ofBinding(binding: Binding | undefined): NameLoaded[] | undefined {
  if (!binding?.constant) return undefined;
  const uses = binding.referencePaths.filter((reference) => !isLookedAt(reference));
  const found = uses.map((reference) => ofMember(outermostWrapper(reference)));
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** `module.run`, and what is done with it. */
function ofMember(object: NodePath): NameLoaded | undefined {
  const member = object.parentPath;
  if (!member || !isMember(member) || object.key !== 'object') return undefined;
  const name = staticKey(member.node);
  if (name === undefined) return undefined;
  return { name, ...(isSettledCall(member) && { settled: true as const }) };
}

/** `if (!module)`. */
function isLookedAt(reference: NodePath): boolean {
  const { parentPath: parent } = outermostWrapper(reference);
  if (parent?.isUnaryExpression()) return parent.node.operator === '!' || parent.node.operator === 'typeof';
  return parent?.isIfStatement() === true;
}

/** Whether something is called, and what it gives is awaited, or is what an async function gives. */
function isSettledCall(callee: NodePath): boolean {
  const outer = outermostWrapper(callee);
  const call = outer.parentPath;
  if (!call?.isCallExpression() || outer.key !== 'callee') return false;
  const value = outermostWrapper(call as NodePath);
  const parent = value.parentPath;
  if (parent?.isAwaitExpression()) return true;
  if (parent?.isArrowFunctionExpression()) return value.key === 'body' && parent.node.async === true;
  if (!parent?.isReturnStatement()) return false;
  const around = parent.findParent((one) => one.isFunction() || one.isTryStatement());
  return around?.isFunction() === true && around.node.async === true && around.node.generator !== true;
}
