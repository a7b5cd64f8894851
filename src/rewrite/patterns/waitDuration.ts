import { span } from '../../source/ast';
import { durationPieces, operand, readDuration } from '../sleeps/duration';
import type { Piece } from '../sleeps/writeAwaited';
import type { BusyWait } from './busyWait';
import type { ClockReading } from './clock';
import { nanosecondPieces } from './nanoseconds';
import type { Term, TimeSum } from './timeSum';

/** What is known of a busy wait before its duration. */
type Whole = Pick<BusyWait, 'start' | 'end' | 'first' | 'hazards'>;

/** The terms add up to the duration. */
export function withTerms(whole: Whole, terms: readonly Term[], clock: ClockReading): BusyWait | string | undefined {
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
export function untilClock(whole: Whole, { clock, clockPath, terms }: TimeSum, text: string): BusyWait | undefined {
  if (clock?.unit !== 'milliseconds' || !clock.isNumber || !clockPath) return undefined;
  const { start, end } = span(clockPath.node);
  return {
    ...whole,
    pieces: ['Math.max(0, ', ...sumPieces(terms), ` - ${text.slice(start, end)})`],
    duration: undefined,
  };
}

function sumPieces(terms: readonly Term[]): readonly Piece[] {
  return terms.flatMap(({ sign, path }, index): readonly Piece[] => {
    const operator = index === 0 ? (sign === 1 ? '' : '-') : sign === 1 ? ' + ' : ' - ';
    return operator === '' && terms.length === 1 ? [path.node] : [operator, ...operand(path.node)];
  });
}
