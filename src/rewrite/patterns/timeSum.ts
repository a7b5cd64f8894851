import { childPath, childPaths } from '../../source/ast';
import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { type ClockReading, readClock } from './clock';

/** A part of a sum of times. */
export interface Term {
  readonly sign: 1 | -1;
  readonly path: NodePath;
}

/** A sum of clock readings and other terms. */
export interface TimeSum {
  /** How many times the clock's reading counts: 1, 0, -1... */
  now: number;
  clock: ClockReading | undefined;
  /** Where the clock is read. */
  clockPath: NodePath | undefined;
  readonly terms: Term[];
}

/**
 * Takes `left + right` and `left - right` apart.
 * @param isNow names that stand for the clock's reading
 * @returns undefined when two different clocks are mixed
 */
export function readTimeSum(
  path: NodePath,
  isNow: (binding: Binding) => ClockReading | undefined,
): TimeSum | undefined {
  const sum: TimeSum = { now: 0, clock: undefined, clockPath: undefined, terms: [] };
  return add(path, 1, sum, isNow) ? sum : undefined;
}

/** `right - left`: positive as long as `left < right`. */
export function differenceOf(left: TimeSum, right: TimeSum): TimeSum | undefined {
  if (left.clock && right.clock && left.clock.unit !== right.clock.unit) return undefined;
  const negated = left.terms.map(({ sign, path }): Term => ({ sign: sign === 1 ? -1 : 1, path }));
  const terms = [...negated, ...right.terms].sort((a, b) => (a.path.node.start ?? 0) - (b.path.node.start ?? 0));
  return {
    now: right.now - left.now,
    clock: left.clock ?? right.clock,
    clockPath: left.clockPath ?? right.clockPath,
    terms,
  };
}

function add(
  path: NodePath,
  sign: 1 | -1,
  sum: TimeSum,
  isNow: (binding: Binding) => ClockReading | undefined,
): boolean {
  const { node } = path;
  const clock = readClock(path);
  if (clock) {
    if (!addClock(clock, path, sign, sum)) return false;
    if (clock.since) sum.terms.push({ sign: sign === 1 ? -1 : 1, path: clock.since });
    return true;
  }
  if (isTransparent(node)) return add(childPath(path, 'expression'), sign, sum, isNow);
  if (path.isBinaryExpression() && (path.node.operator === '+' || path.node.operator === '-')) {
    const right = path.node.operator === '+' ? sign : sign === 1 ? -1 : 1;
    return add(childPath(path, 'left'), sign, sum, isNow) && add(childPath(path, 'right'), right, sum, isNow);
  }
  if (path.isNewExpression() && isDate(path.node.callee) && path.node.arguments.length === 1) {
    return add(childPaths(path, 'arguments')[0] ?? path, sign, sum, isNow);
  }
  const binding = node.type === 'Identifier' ? path.scope.getBinding(node.name) : undefined;
  const alias = binding && isNow(binding);
  if (alias) return addClock(alias, undefined, sign, sum);
  sum.terms.push({ sign, path });
  return true;
}

function addClock(clock: ClockReading, path: NodePath | undefined, sign: 1 | -1, sum: TimeSum): boolean {
  if (sum.clock && sum.clock.unit !== clock.unit) return false;
  sum.now += sign;
  sum.clock ??= clock;
  sum.clockPath ??= path;
  return true;
}

function isTransparent(node: Node): boolean {
  return ['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'ParenthesizedExpression'].includes(
    node.type,
  );
}

function isDate(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Date';
}
