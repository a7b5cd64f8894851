import type { NodePath } from '@babel/traverse';
import { isResultUsed } from '../../analysis/isResultUsed';
import { sleepName } from '../../catalogue/sleep';
import { codeStyle } from '../../source/codeStyle';
import type { SourceFile } from '../../source/SourceFile';
import type { Emission } from '../work';
import { type Duration, durationPieces } from './duration';
import { existingDelay } from './existingDelay';
import type { SleepResult } from './sleepCall';
import { type Piece, writeAwaited, writeAwaitedStatement } from './writeAwaited';

/** What is to sleep instead of a call or a statement. */
interface Sleep {
  readonly path: NodePath;
  readonly source: SourceFile;
  readonly duration: Duration;
  readonly result: SleepResult;
  /** References that the new form does without. */
  readonly releases?: readonly NodePath[];
}

/** A call becomes `await sleep(milliseconds)`. */
export function sleepEmission({ path, source, duration, result, releases = [] }: Sleep): Emission {
  const isNeeded = result === 'timed-out' && isResultUsed(path);
  const { quote } = codeStyle(source);
  const value = isNeeded ? `, ${quote}timed-out${quote}` : '';
  // A promise of the file's own gives nothing.
  const { names, called } = isNeeded ? ofTimers : sleepFunctionAt(path, source);
  return {
    names,
    releases,
    write: (context) =>
      writeAwaited(path, [`${called(context.local)}(`, ...durationPieces(duration), `${value})`], context),
  };
}

/** Statements become `await sleep(milliseconds)`. */
export function sleepStatement(
  path: NodePath,
  source: SourceFile,
  { start, end, pieces }: { start: number; end: number; pieces: readonly Piece[] },
): Emission {
  const { names, called } = sleepFunctionAt(path, source);
  return {
    names,
    write: (context) => writeAwaitedStatement(start, end, [`${called(context.local)}(`, ...pieces, ')'], context),
  };
}

const ofTimers: SleepFunction = { names: [sleepName], called: (local) => local(sleepName) };

interface SleepFunction {
  readonly names: readonly (typeof sleepName)[];
  readonly called: (local: (name: typeof sleepName) => string) => string;
}

/** The file's own promise of a timer if it has one, else that of `timers/promises`. */
function sleepFunctionAt(path: NodePath, source: SourceFile): SleepFunction {
  const own = existingDelay(path, source);
  return own === undefined ? ofTimers : { names: [], called: () => own };
}
