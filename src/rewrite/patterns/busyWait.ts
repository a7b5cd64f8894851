import type { Binding, NodePath } from '@babel/traverse';
import { childPath, isInside, span } from '../../source/ast';
import type { Duration } from '../sleeps/duration';
import type { Piece } from '../sleeps/writeAwaited';
import { type Anchor, readAnchor } from './anchor';
import { type ClockReading, readClock } from './clock';
import { isSpin } from './isSpin';
import { isSteady } from './isSteady';
import { firstOwnStatement, isNextTo, isUsedOnlyIn } from './ownStatements';
import { differenceOf, readTimeSum, type TimeSum } from './timeSum';
import { untilClock, withTerms } from './waitDuration';
import { readWaitingLoop, type WaitingLoop } from './waitingLoop';

/** A loop that waits for a time to come. */
export interface BusyWait {
  /** What an awaited sleep takes the place of: the declarations that only the loop uses, and the loop. */
  readonly start: number;
  readonly end: number;
  /** The first statement that goes. */
  readonly first: NodePath;
  /** The duration in milliseconds. */
  readonly pieces: readonly Piece[];
  /** The duration as one expression or number, where it is. */
  readonly duration: Duration | undefined;
  readonly hazards: readonly string[];
}

/**
 * Reads a loop as a busy wait.
 * @param text the file's text without BOM
 * @returns the code of a refusal for one that cannot be a timer, undefined for other loops
 */
export function readBusyWait(loop: NodePath, text: string): BusyWait | string | undefined {
  const { start, end } = span(loop.node);
  const wait = readTimer(loop, text);
  if (wait !== undefined || !/Date|performance|hrtime|uptime/.test(text.slice(start, end))) return wait;
  return isSpin(loop) ? 'unclear-busy-wait' : undefined;
}

function readTimer(loop: NodePath, text: string): BusyWait | string | undefined {
  const waiting = readWaitingLoop(loop);
  if (!waiting) return undefined;
  const isNow = (binding: Binding): ClockReading | undefined =>
    waiting.readings.has(binding) ? readingOf(binding, waiting, loop) : undefined;
  const left = readTimeSum(childPath(waiting.test, 'left'), isNow);
  const right = readTimeSum(childPath(waiting.test, 'right'), isNow);
  if (!left || !right) return undefined;
  const less = waiting.test.node.operator.startsWith('<') !== waiting.negated;
  const remaining = less ? differenceOf(left, right) : differenceOf(right, left);
  if (remaining?.now !== -1 || !remaining.clock || remaining.terms.length === 0) return undefined;
  const anchors = remaining.terms.map((term) => readAnchor(term, isNow)).filter((anchor) => anchor !== undefined);
  return anchors.length > 1 ? undefined : describe(loop, waiting, remaining, remaining.clock, anchors[0], text);
}

function describe(
  loop: NodePath,
  waiting: WaitingLoop,
  remaining: TimeSum,
  clock: ClockReading,
  anchor: Anchor | undefined,
  text: string,
): BusyWait | string | undefined {
  const first = firstOwnStatement(
    loop,
    new Set([...waiting.readings, ...waiting.counters, ...(anchor?.bindings ?? [])]),
  );
  const { start } = span(first.node);
  const { end } = span(loop.node);
  const isWithin = (path: NodePath): boolean => span(path.node).start >= start && span(path.node).end <= end;
  const state = [...waiting.readings, ...waiting.counters];
  if (state.some((binding) => !isUsedOnlyIn(binding, isWithin))) return 'clock-used-later';
  const others = remaining.terms.filter((term) => term !== anchor?.term);
  if (others.some(({ path }) => !isSteady(path))) return undefined;
  const whole = { start, end, first, hazards: waiting.bounded ? ['bounded-busy-wait'] : [] };
  if (anchor && isWithin(anchor.declaration)) {
    if (!isUsedOnlyIn(anchor.binding, isWithin)) return 'clock-used-later';
    return withTerms(whole, [...anchor.sum.terms, ...others], clock);
  }
  if (anchor && anchor.sum.terms.length === 0 && isNextTo(anchor.declaration, first))
    return withTerms(whole, others, clock);
  return untilClock(whole, remaining, text);
}

/** A variable stands for the clock when each of its values is a reading of it, from the first on. */
function readingOf(binding: Binding, waiting: WaitingLoop, loop: NodePath): ClockReading | undefined {
  const init = childPath(binding.path, 'init');
  if (binding.constant && isInside(binding.path, childPath(loop, 'body'))) return readClock(init);
  const assigned = binding.constantViolations.map((path) =>
    path.isAssignmentExpression() ? readClock(childPath(path, 'right')) : undefined,
  );
  const [clock] = assigned;
  if (!clock || assigned.some((one) => one?.unit !== clock.unit)) return undefined;
  if (loop.isDoWhileStatement() || waiting.negated) return clock;
  if (!init.node) return undefined;
  if (readClock(init)) return clock;
  const source = init.node.type === 'Identifier' ? init.scope.getBinding(init.node.name) : undefined;
  return source?.constant && source.path.isVariableDeclarator() && readClock(childPath(source.path, 'init'))
    ? clock
    : undefined;
}
