import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { isGlobalItself } from '../../analysis/isGlobalItself';
import { childPath, childPaths, staticKey, unwrap } from '../../source/ast';

export type ClockUnit = 'milliseconds' | 'seconds' | 'nanoseconds';

/** An expression that reads a clock. */
export interface ClockReading {
  readonly unit: ClockUnit;
  /** Whether its type is a number (a bare `new Date()` is one only in arithmetic). */
  readonly isNumber: boolean;
  /** `process.hrtime(start)[0]`: the expression that the time is counted from. */
  readonly since?: NodePath;
}

const milliseconds: ClockReading = { unit: 'milliseconds', isNumber: true };

/** Reads off an expression which clock it asks; undefined when it does anything else. */
export function readClock(path: NodePath): ClockReading | undefined {
  if (path.isCallExpression()) return ofCall(path);
  if (path.isUnaryExpression({ operator: '+' }))
    return isNewDate(childPath(path, 'argument')) ? milliseconds : undefined;
  if (isNewDate(path)) return { unit: 'milliseconds', isNumber: false };
  if (
    path.isMemberExpression() &&
    path.node.computed &&
    path.node.property.type === 'NumericLiteral' &&
    path.node.property.value === 0
  ) {
    const call = childPath(path, 'object');
    if (!call.isCallExpression() || calleeOf(call) !== 'process.hrtime') return undefined;
    const [since] = childPaths(call, 'arguments');
    return since ? { unit: 'seconds', isNumber: true, since } : undefined;
  }
  return undefined;
}

/** `process.hrtime()`: the start of what `process.hrtime(start)` counts. */
export function isTupleReading(path: NodePath): boolean {
  return path.isCallExpression() && path.node.arguments.length === 0 && calleeOf(path) === 'process.hrtime';
}

/** Whether an expression itself asks a clock, in whatever form. */
export function readsClock(path: NodePath): boolean {
  if (readClock(path)) return true;
  if (!path.isCallExpression()) return false;
  const { callee } = path.node;
  return (
    calleeOf(path) === 'process.hrtime' ||
    (callee.type === 'MemberExpression' && isNewDate(childPath(path, 'callee.object')))
  );
}

function ofCall(path: NodePath<Extract<Node, { type: 'CallExpression' }>>): ClockReading | undefined {
  const { callee } = path.node;
  const list = childPaths(path, 'arguments');
  if (callee.type === 'MemberExpression' && isNewDate(childPath(path, 'callee.object'))) {
    return list.length === 0 && ['getTime', 'valueOf'].includes(staticKey(callee) ?? '') ? milliseconds : undefined;
  }
  const [only] = list;
  if (only) return list.length === 1 && calleeOf(path) === 'Number' && isNewDate(only) ? milliseconds : undefined;
  switch (calleeOf(path)) {
    case 'Date.now':
    case 'performance.now':
      return milliseconds;
    case 'process.uptime':
      return { unit: 'seconds', isNumber: true };
    case 'process.hrtime.bigint':
      return { unit: 'nanoseconds', isNumber: false };
    default:
      return undefined;
  }
}

function isNewDate(path: NodePath): boolean {
  return path.isNewExpression() && path.node.arguments.length === 0 && isStandard(path, path.node.callee, 'Date');
}

/** `Date.now`, `process.hrtime.bigint`... where the first name is the standard one. */
function calleeOf(path: NodePath<Extract<Node, { type: 'CallExpression' }>>): string | undefined {
  const parts: string[] = [];
  let node: Node = unwrap(path.node.callee);
  for (; node.type === 'MemberExpression'; node = unwrap(node.object)) parts.unshift(staticKey(node) ?? '?');
  if (node.type !== 'Identifier' || !isStandard(path, node, node.name)) return undefined;
  return [node.name, ...parts].join('.');
}

/** Whether a name is the global of that name, or the same thing imported. */
function isStandard(path: NodePath, node: Node, name: string): boolean {
  if (node.type !== 'Identifier' || node.name !== name) return false;
  const binding = path.scope.getBinding(name);
  if (!binding) return true;
  return isGlobalItself(binding, name);
}
