import type { NodePath } from '@babel/traverse';
import { sleepName } from '../../catalogue/sleep';
import type { SourceFile } from '../../source/SourceFile';
import type { Emission } from '../work';
import { type Duration, durationPieces } from './duration';
import { existingDelay } from './existingDelay';
import { type Piece, writeAwaited, writeAwaitedStatement } from './writeAwaited';

/** What is to sleep instead of a call or a statement. */
interface Sleep {
  readonly path: NodePath;
  readonly source: SourceFile;
  readonly duration: Duration;
  /** References that the new form does without. */
  readonly releases?: readonly NodePath[];
}

/** A call becomes `await sleep(milliseconds)`. */
export function sleepEmission({ path, source, duration, releases = [] }: Sleep): Emission {
  const { names, called } = sleepFunctionAt(path, source);
  return {
    names,
    releases,
    write: (context) => writeAwaited(path, [`${called(context.local)}(`, ...durationPieces(duration), ')'], context),
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

/** The file's own promise of a timer if it has one, else that of `timers/promises`. */
function sleepFunctionAt(path: NodePath, source: SourceFile) {
  const own = existingDelay(path, source);
  return {
    names: own === undefined ? [sleepName] : [],
    called: (local: (name: typeof sleepName) => string): string => own ?? local(sleepName),
  };
}
