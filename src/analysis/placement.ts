import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { classifyCallback } from './classifyCallback';
import { movableDefault } from './movableDefault';
import type { ThrownPlace } from './promotion/thrownPlace';

/** Where an expression stands, as far as `await` is concerned. */
export type Placement =
  /** The nearest function is async: `await` may stand here. */
  | { readonly kind: 'async'; readonly function: NodePath<FunctionNode> }
  /** In a sync function that is an argument or callee of a call; whether it can wait depends on that call. */
  | { readonly kind: 'callback'; readonly function: NodePath<FunctionNode>; readonly callback: Callback }
  /** In a sync function that others call. */
  | { readonly kind: 'sync-function'; readonly function: NodePath<FunctionNode> }
  | { readonly kind: 'top-level' }
  /** `await` can never stand here. */
  | { readonly kind: 'never'; readonly reason: string };

/** What a sync function inlined in a call is to that call. */
export interface Callback {
  /** The call that the function is an argument (or the callee) of. */
  readonly call: NodePath;
  readonly role:
    | { readonly kind: 'iife' }
    | { readonly kind: 'array-method'; readonly method: string }
    /** The two-argument function of `sort` or `toSorted`. */
    | { readonly kind: 'comparator' }
    | { readonly kind: 'array-from' }
    | { readonly kind: 'reaction' }
    | { readonly kind: 'string-replace' }
    | { readonly kind: 'test' }
    | { readonly kind: 'timer'; readonly name: string }
    | { readonly kind: 'listener' }
    /** `assert.throws`, `expect(...).toThrow()`: calls it to see whether it throws. The call is the one that compares. */
    | { readonly kind: 'thrown'; readonly place: ThrownPlace }
    | { readonly kind: 'other' };
}

/** Finds the nearest function of an expression, and what kind of place that is. */
export function placementOf(path: NodePath): Placement {
  let child: NodePath = path;
  for (let parent = child.parentPath; parent; child = parent, parent = child.parentPath) {
    if (parent.isFunction()) {
      if (child.key === 'body') return placementInFunction(parent);
      if (child.listKey === 'params') {
        const inside = placementInFunction(parent);
        if (movableDefault(path)) return inside;
        return inside.kind === 'async' || inside.kind === 'callback'
          ? { kind: 'never', reason: 'in-parameter-default' }
          : inside;
      }
    } else if (parent.isClassProperty() || parent.isClassPrivateProperty() || parent.isClassAccessorProperty()) {
      if (child.key === 'value') return { kind: 'never', reason: 'in-field-initialiser' };
    } else if (parent.isStaticBlock()) {
      return { kind: 'never', reason: 'in-static-block' };
    } else if (parent.isTSEnumMember() || parent.isTSModuleBlock()) {
      return { kind: 'top-level' };
    }
  }
  return { kind: 'top-level' };
}

function placementInFunction(path: NodePath<FunctionNode>): Placement {
  if (path.node.async) return { kind: 'async', function: path };
  if (path.isClassMethod() || path.isObjectMethod() || path.isClassPrivateMethod()) {
    if (path.node.kind === 'constructor') return { kind: 'never', reason: 'in-constructor' };
    if (path.node.kind === 'get') return { kind: 'never', reason: 'in-getter' };
    if (path.node.kind === 'set') return { kind: 'never', reason: 'in-setter' };
  }
  if (path.node.generator) return { kind: 'never', reason: 'in-sync-generator' };
  const classified = classifyCallback(path);
  if (classified === undefined) return { kind: 'sync-function', function: path };
  if (typeof classified === 'string') return { kind: 'never', reason: classified };
  return { kind: 'callback', function: path, callback: classified };
}

/** Whether any function around `path`, its own aside, is async: the function is inlined in async code. */
export function isInsideAsync(path: NodePath): boolean {
  return Boolean(path.findParent((parent) => parent.isFunction() && parent.node.async === true));
}
