import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { classifyCallback } from '../classifyCallback';

const runInPlace = new Set(['iife', 'array-method', 'array-from', 'string-replace', 'comparator']);

/** The function of which a call is a step: callbacks that are called there and then belong to the function around them. */
export function unitOf(path: NodePath): NodePath<FunctionNode> | undefined {
  const nearest = path.findParent((parent) => parent.isFunction()) as NodePath<FunctionNode> | null;
  if (!nearest) return undefined;
  return isRunInPlace(nearest) ? unitOf(nearest) : nearest;
}

/** Whether a sync function is called, and done, where it stands: an array callback, an IIFE. */
export function isRunInPlace(path: NodePath<FunctionNode>): boolean {
  return inPlaceRole(path) !== undefined;
}

/** How a function that is called where it stands is called: once, or for each element. */
export function inPlaceRole(path: NodePath<FunctionNode>): 'once' | 'each' | undefined {
  if (path.node.async || path.node.generator) return undefined;
  const classified = classifyCallback(path);
  if (classified === undefined || typeof classified === 'string' || !runInPlace.has(classified.role.kind))
    return undefined;
  return classified.role.kind === 'iife' ? 'once' : 'each';
}

/** `new Promise((resolve) => {})`: the function is called, once, where it stands. */
export function isExecutor(path: NodePath<FunctionNode>): boolean {
  return !path.node.async && !path.node.generator && classifyCallback(path) === 'in-promise-executor';
}
