import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { outermostWrapper } from '../source/ast';
import { declaredId } from './declaredId';
import { isExported } from './isExported';
import { isHeldInstance } from './isHeld';
import { isTested } from './isTested';

/** Where a promise is waited for, and what holds it on the way there. */
export interface PromisedReads {
  /** The `await`s of it. */
  readonly reads: readonly NodePath[];
  /** Variables that hold it, and functions that give it. */
  readonly holders: readonly NodePath[];
}

/**
 * Follows a promise that a call gives to where it is awaited: on the spot, out of a variable (`ready ??= connect()`), or out of a
 * function of the file that gives it on.
 *
 * @returns undefined where it goes elsewhere
 */
export function promisedReads(promise: NodePath, seen: ReadonlySet<object> = new Set()): PromisedReads | undefined {
  const outer = outermostWrapper(promise);
  const parent = outer.parentPath;
  if (!parent || seen.has(outer.node)) return undefined;
  const further = new Set([...seen, outer.node]);
  if (parent.isAwaitExpression()) return { reads: [parent as NodePath], holders: [] };
  if (parent.isAssignmentExpression() && outer.key === 'right') {
    const { left, operator } = parent.node;
    const binding = left.type === 'Identifier' && isPlain(operator) ? parent.scope.getBinding(left.name) : undefined;
    const isStatement = parent.parentPath.isExpressionStatement();
    const held = binding && heldIn(binding, further);
    return held && (isStatement ? held : merged([held, promisedReads(parent as NodePath, further)]));
  }
  if (parent.isVariableDeclarator() && parent.node.id.type === 'Identifier') {
    const binding = parent.scope.getBinding(parent.node.id.name);
    return binding && heldIn(binding, further);
  }
  const isBody = parent.isArrowFunctionExpression() && outer.key === 'body';
  return isBody || parent.isReturnStatement()
    ? givenOn(isBody ? parent : parent.getFunctionParent(), further)
    : undefined;
}

function isPlain(operator: string): boolean {
  return operator === '=' || operator === '??=' || operator === '||=';
}

function heldIn(binding: Binding, seen: ReadonlySet<object>): PromisedReads | undefined {
  const { path } = binding;
  if (!path.isVariableDeclarator() || !isHeldInstance(binding) || isExported(binding)) return undefined;
  const uses = binding.referencePaths.map((reference) => {
    const parent = reference.parentPath;
    return parent && isTested(reference, parent) ? { reads: [], holders: [] } : promisedReads(reference, seen);
  });
  return merged([{ reads: [], holders: [path.get('id') as NodePath] }, ...uses]);
}

/** A function of the file that gives the promise to its callers. */
function givenOn(fn: NodePath | null, seen: ReadonlySet<object>): PromisedReads | undefined {
  if (!fn?.isFunction() || fn.node.generator) return undefined;
  const id = declaredId(fn);
  const binding = id && fn.parentPath?.scope.getBinding(id.name);
  if (!binding?.constant || isExported(binding)) return undefined;
  const results = binding.referencePaths.map((reference) => {
    const call = reference.parentPath;
    const isCall = call?.isCallExpression() === true && call.node.callee === (reference.node as Node);
    return isCall ? promisedReads(call as NodePath, seen) : undefined;
  });
  return merged([{ reads: [], holders: [fn as NodePath] }, ...results]);
}

function merged(all: readonly (PromisedReads | undefined)[]): PromisedReads | undefined {
  const known = all.flatMap((one) => one ?? []);
  if (known.length < all.length) return undefined;
  return { reads: known.flatMap(({ reads }) => reads), holders: known.flatMap(({ holders }) => holders) };
}
