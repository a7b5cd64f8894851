import { argumentPath, argumentShape, optionProperties, optionValue } from '../../../analysis/argumentShape';
import { isCertainlyArray } from '../../../analysis/isCertainlyArray';
import type { CallPath } from '../../../analysis/moduleUses';
import { readStdio, type Stdio } from '../../../analysis/stdioSlots';
import { staticKey } from '../../../source/ast';

/** The synchronous functions that start a process. */
export type ProcessFunction = 'execSync' | 'execFileSync' | 'spawnSync';

/** What can be seen of a call that starts a process. */
export interface ProcessCall {
  readonly call: CallPath;
  readonly name: ProcessFunction;
  /** Where the options stand, counted from 0. */
  readonly optionsIndex: number;
  /** `(file, options)`: the list of arguments is left out. */
  readonly omitsArgs: boolean;
  /** Whether what stands second may be options as well as arguments; or there is a spread. */
  readonly isAmbiguous: boolean;
  /** Names of the options; undefined when not all can be seen. */
  readonly keys: ReadonlySet<string> | undefined;
  readonly stdio: Stdio;
}

/** Reads a call. */
export function readProcessCall(call: CallPath, name: ProcessFunction): ProcessCall {
  const takesArgs = name !== 'execSync';
  const second = argumentShape(call, 1);
  const omitsArgs = takesArgs && second === 'object';
  const optionsIndex = takesArgs && !omitsArgs ? 2 : 1;
  return {
    call,
    name,
    optionsIndex,
    omitsArgs,
    isAmbiguous: argumentShape(call, 0) === 'spread' || (takesArgs && isAmbiguousSecond(call)),
    keys: keysOf(call, optionsIndex),
    stdio: readStdio(optionValue(call, optionsIndex, 'stdio')),
  };
}

/** With a third argument, the second is an array, null or undefined. */
function isAmbiguousSecond(call: CallPath): boolean {
  const shape = argumentShape(call, 1);
  if (shape === 'absent' || shape === 'array' || shape === 'object' || shape === 'null' || shape === 'undefined')
    return false;
  if (shape === 'spread') return true;
  const second = argumentPath(call, 1);
  return argumentShape(call, 2) === 'absent' && !(second && isCertainlyArray(second));
}

/** Names of the options; undefined when not all can be seen. */
function keysOf(call: CallPath, index: number): ReadonlySet<string> | undefined {
  const properties = optionProperties(call, index);
  if (properties === 'unknown') return undefined;
  const keys = properties.map(({ property }) => property && staticKey(property));
  return keys.every((key) => key !== undefined) ? new Set(keys) : undefined;
}
