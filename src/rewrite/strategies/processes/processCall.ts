import { argumentPath, argumentShape, type OptionValue } from '../../../analysis/argumentShape';
import { isCertainlyArray } from '../../../analysis/isCertainlyArray';
import type { CallPath } from '../../../analysis/moduleUses';
import { readStdio, type Stdio } from '../../../analysis/stdioSlots';
import { possibleOptions, visibleOption, visibleOptions } from '../../../analysis/visibleOptions';

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
  /** What is known of one of them. */
  readonly option: (name: string) => OptionValue;
  readonly stdio: Stdio;
}

/** Reads a call. */
export function readProcessCall(call: CallPath, name: ProcessFunction): ProcessCall {
  const takesArgs = name !== 'execSync';
  const second = argumentShape(call, 1);
  const omitsArgs = takesArgs && second === 'object';
  const optionsIndex = takesArgs && !omitsArgs ? 2 : 1;
  const options = optionsAt(call, optionsIndex);
  const option = (wanted: string): OptionValue => visibleOption(options, wanted);
  return {
    call,
    name,
    optionsIndex,
    omitsArgs,
    isAmbiguous: argumentShape(call, 0) === 'spread' || (takesArgs && isAmbiguousSecond(call)),
    keys: options && new Set(options.map(({ key }) => key)),
    option,
    stdio: readStdio(possibleOptions(options, 'stdio')),
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

function optionsAt(call: CallPath, index: number): ReturnType<typeof visibleOptions> {
  return argumentShape(call, index) === 'spread' ? undefined : visibleOptions(argumentPath(call, index));
}
