import type { NodePath } from '@babel/traverse';
import { isResultUsed } from '../../analysis/isResultUsed';
import type { CallPath, ModuleUse } from '../../analysis/moduleUses';
import { sleepFunctions } from '../../catalogue/sleep';
import { childPaths, unwrap } from '../../source/ast';
import { type Duration, readDuration } from './duration';
import { privateArray } from './privateArray';
import { sleepCommand } from './sleepCommand';

/** What a sleep returns: always `undefined` or always 'timed-out', as a timer can too, or something else. */
export type SleepResult = 'undefined' | 'timed-out' | 'other';

/** A call that only sleeps. */
export interface SleepCall {
  readonly duration: Duration;
  readonly result: SleepResult;
  /** References that an awaited form does without, besides the callee. */
  readonly releases: readonly NodePath[];
}

/** What a call of a module's function is as a sleep: one, the code of a refusal, or undefined for none. */
export function readSleepCall(call: CallPath, use: ModuleUse): SleepCall | string | undefined {
  const { module } = use.root;
  if (use.exportPath.join('.') === 'Atomics.wait' && module === 'global') return readAtomicsWait(call);
  if (module === 'child_process') return sleepCommand(call, use.exportPath.join('.'));
  const known = sleepFunctions.find((one) => one.module === module && one.path.join('.') === use.exportPath.join('.'));
  if (!known) return undefined;
  const [argument, ...others] = childPaths(call, 'arguments');
  if (others.length > 0) return 'unusual-arguments';
  if (!argument || argument.isSpreadElement()) return 'unusual-duration';
  const duration = readDuration(argument, known.unit, known);
  if (!duration) return 'unusual-duration';
  return { duration, result: known.returnsNothing ? 'undefined' : 'other', releases: [] };
}

/** `Atomics.wait(array, 0, 0, milliseconds)` on memory that nobody else has, which nothing but time can end. */
export function readAtomicsWait(call: CallPath): SleepCall | string {
  const list = childPaths(call, 'arguments');
  const [array, index, value, timeout, ...others] = list;
  if (list.some((argument) => argument.isSpreadElement()) || !array || !index || !value || others.length > 0)
    return 'unusual-arguments';
  const releases = privateArray(array);
  if (!releases) return 'shared-atomics';
  if (!isZero(index) || !isZero(value)) return 'unusual-arguments';
  const duration = timeout && readDuration(timeout, 'milliseconds');
  return duration ? { duration, result: 'timed-out', releases } : 'unusual-duration';
}

/** The sleep that a call is, or the code of a refusal, when its result is looked at too. */
export function usableSleep(call: NodePath, sleep: SleepCall | string): SleepCall | string {
  return typeof sleep !== 'string' && sleep.result === 'other' && isResultUsed(call) ? 'sleep-result-used' : sleep;
}

function isZero(path: NodePath): boolean {
  const node = unwrap(path.node);
  if (node.type === 'NumericLiteral') return node.value === 0;
  return node.type === 'BigIntLiteral' && node.value === '0';
}
