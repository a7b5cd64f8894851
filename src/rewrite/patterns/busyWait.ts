import type { Binding, NodePath } from '@babel/traverse';
import { childPath, span } from '../../source/ast';
import { type Duration, durationPieces, operand, readDuration } from '../sleeps/duration';
import type { Piece } from '../sleeps/writeAwaited';
import { type Anchor, readAnchor } from './anchor';
import { type ClockReading, readClock } from './clock';
import { nanosecondPieces } from './nanoseconds';
import { differenceOf, readTimeSum, type Term, type TimeSum } from './timeSum';
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
  const waiting = readWaitingLoop(loop);
  if (!waiting) return undefined;
  const isNow = (binding: Binding): ClockReading | undefined => (waiting.readings.has(binding) ? readingOf(binding, waiting, loop) : undefined);
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
  const first = firstOwnStatement(loop, new Set([...waiting.readings, ...waiting.counters, ...(anchor?.bindings ?? [])]));
  const { start } = span(first.node);
  const { end } = span(loop.node);
  const isInside = (path: NodePath): boolean => span(path.node).start >= start && span(path.node).end <= end;
  const state = [...waiting.readings, ...waiting.counters];
  if (state.some((binding) => !isUsedOnlyIn(binding, isInside))) return 'clock-used-later';
  const others = remaining.terms.filter((term) => term !== anchor?.term);
  if (others.some(({ path }) => !isSteady(path))) return undefined;
  const whole: Whole = { start, end, first, hazards: waiting.bounded ? ['bounded-busy-wait'] : [] };
  if (anchor && isInside(anchor.declaration)) {
    if (!isUsedOnlyIn(anchor.binding, isInside)) return 'clock-used-later';
    return withTerms(whole, [...anchor.sum.terms, ...others], clock);
  }
  if (anchor && anchor.sum.terms.length === 0 && isNextTo(anchor.declaration, first)) return withTerms(whole, others, clock);
  return untilClock(whole, remaining, text);
}

/** A variable stands for the clock when each of its values is a reading of it, from the first on. */
function readingOf(binding: Binding, waiting: WaitingLoop, loop: NodePath): ClockReading | undefined {
  const init = childPath(binding.path, 'init');
  const assigned = binding.constantViolations.map((path) => (path.isAssignmentExpression() ? readClock(childPath(path, 'right')) : undefined));
  const [clock] = assigned;
  if (!clock || assigned.some((one) => one?.unit !== clock.unit)) return undefined;
  if (loop.isDoWhileStatement() || waiting.negated) return clock;
  if (!init.node) return undefined;
  if (readClock(init)) return clock;
  const source = init.node.type === 'Identifier' ? init.scope.getBinding(init.node.name) : undefined;
  return source?.constant && source.path.isVariableDeclarator() && readClock(childPath(source.path, 'init')) ? clock : undefined;
}

/** The first of the declarations in front of the loop that declare nothing but what the loop alone uses. */
function firstOwnStatement(loop: NodePath, own: ReadonlySet<Binding>): NodePath {
  if (loop.listKey === undefined || typeof loop.key !== 'number') return loop;
  const group = new Set<NodePath>([loop]);
  let first = loop;
  const isInGroup = (path: NodePath): boolean => Boolean(path.findParent((parent) => group.has(parent)));
  for (let key = loop.key - 1; key >= 0; key -= 1) {
    const before = loop.getSibling(key);
    if (!before.isVariableDeclaration()) break;
    const bindings = before.node.declarations.map(({ id }) => (id.type === 'Identifier' ? before.scope.getBinding(id.name) : undefined));
    group.add(before);
    const isOwn = bindings.every((binding) => binding && own.has(binding) && isUsedOnlyIn(binding, isInGroup));
    if (!isOwn) {
      group.delete(before);
      break;
    }
    first = before;
  }
  return first;
}

function isUsedOnlyIn(binding: Binding, isInside: (path: NodePath) => boolean): boolean {
  return [...binding.referencePaths, ...binding.constantViolations].every(isInside);
}

function isNextTo(declaration: NodePath, first: NodePath): boolean {
  return typeof first.key === 'number' && declaration.key === first.key - 1 && declaration.container === first.container;
}

/** Whether reading the expression once is as good as reading it at every round. */
function isSteady(path: NodePath): boolean {
  let steady = true;
  if (path.isCallExpression() || path.isNewExpression() || path.isAwaitExpression() || path.isAssignmentExpression() || path.isUpdateExpression()) steady = isMath(path);
  path.traverse({
    enter(inner) {
      if (/^(Call|OptionalCall|New|Await|Yield|Assignment|Update|TaggedTemplate)/.test(inner.type) && !isMath(inner)) steady = false;
    },
  });
  return steady;
}

function isMath(path: NodePath): boolean {
  if (!path.isCallExpression()) return false;
  const { callee } = path.node;
  if (callee.type === 'Identifier') return /^(Number|parseInt|parseFloat|BigInt)$/.test(callee.name);
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Math';
}

type Whole = Pick<BusyWait, 'start' | 'end' | 'first' | 'hazards'>;

/** The terms add up to the duration. */
function withTerms(whole: Whole, terms: readonly Term[], clock: ClockReading): BusyWait | string | undefined {
  const [only, ...more] = terms;
  if (!only) return undefined;
  if (clock.unit === 'nanoseconds') {
    const pieces = more.length === 0 && only.sign === 1 ? nanosecondPieces(only.path) : undefined;
    return pieces && { ...whole, pieces, duration: undefined };
  }
  if (more.length === 0 && only.sign === 1) {
    const duration = readDuration(only.path, clock.unit);
    return duration ? { ...whole, pieces: durationPieces(duration), duration } : 'unusual-duration';
  }
  const sum = sumPieces(terms);
  return { ...whole, pieces: clock.unit === 'seconds' ? ['(', ...sum, ') * 1000'] : sum, duration: undefined };
}

/** The duration depends on how late it is: `Math.max(0, end - Date.now())`. */
function untilClock(whole: Whole, { clock, clockPath, terms }: TimeSum, text: string): BusyWait | undefined {
  if (clock?.unit !== 'milliseconds' || !clock.isNumber || !clockPath) return undefined;
  const { start, end } = span(clockPath.node);
  return { ...whole, pieces: ['Math.max(0, ', ...sumPieces(terms), ` - ${text.slice(start, end)})`], duration: undefined };
}

function sumPieces(terms: readonly Term[]): readonly Piece[] {
  return terms.flatMap(({ sign, path }, index): readonly Piece[] => {
    const operator = index === 0 ? (sign === 1 ? '' : '-') : sign === 1 ? ' + ' : ' - ';
    return operator === '' && terms.length === 1 ? [path.node] : [operator, ...operand(path.node)];
  });
}
