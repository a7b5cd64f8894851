import type { Binding, NodePath } from '@babel/traverse';
import { argumentPath, argumentShape, constantValue, type OptionValue } from '../../../analysis/argumentShape';
import { argumentsGiven } from '../../../analysis/argumentsGiven';
import { isCertainlyArray } from '../../../analysis/isCertainlyArray';
import type { CallPath } from '../../../analysis/moduleUses';
import { readStdio, type Stdio } from '../../../analysis/stdioSlots';
import { unwrap } from '../../../source/ast';
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
  const omitsArgs = takesArgs && (second === 'object' || isCertainlyOptions(argumentPath(call, 1)));
  const optionsIndex = takesArgs && !omitsArgs ? 2 : 1;
  const options = optionsAt(call, optionsIndex);
  const option = (wanted: string): OptionValue => visibleOption(options, wanted);
  return {
    call,
    name,
    optionsIndex,
    omitsArgs,
    isAmbiguous: argumentShape(call, 0) === 'spread' || (takesArgs && !omitsArgs && isAmbiguousSecond(call)),
    keys: keysOf(options),
    option,
    stdio: readStdio(possibleOptions(options, 'stdio')),
  };
}

function keysOf(options: ReturnType<typeof visibleOptions>): ReadonlySet<string> | undefined {
  const keys = options?.map(({ key }) => key);
  return keys?.every((key) => key !== undefined) ? new Set(keys) : undefined;
}

/** A condition between objects, or a constant of which the same is known. */
function isCertainlyOptions(path: NodePath | undefined): boolean {
  const value = path && constantValue(path);
  return (
    value?.type === 'ConditionalExpression' &&
    [value.consequent, value.alternate].every((side) => unwrap(side).type === 'ObjectExpression')
  );
}

/** With options behind it, the second is an array, null or undefined. */
function isAmbiguousSecond(call: CallPath): boolean {
  if (argumentShape(call, 1) === 'absent') return false;
  if (argumentShape(call, 1) === 'spread') return true;
  return mayBeOptions(argumentPath(call, 1)) && !isCertainlyGiven(argumentPath(call, 2));
}

/** Whether it can be anything but an array, null or undefined, by what it is written as and what callers give. */
function mayBeOptions(path: NodePath | undefined, seen: readonly Binding[] = []): boolean {
  if (!path || isCertainlyArray(path)) return false;
  const value = constantValue(path);
  if (value.type === 'ArrayExpression' || value.type === 'NullLiteral') return false;
  if (value.type !== 'Identifier') return true;
  const binding = path.scope.getBinding(value.name);
  if (!binding) return value.name !== 'undefined';
  // A function that calls itself may hand it on.
  if (seen.includes(binding)) return false;
  const given = binding.constant ? argumentsGiven(binding) : undefined;
  return given?.some((argument) => mayBeOptions(argument, [...seen, binding])) ?? true;
}

/** An object, or a parameter that is one where it is left out. */
function isCertainlyGiven(path: NodePath | undefined): boolean {
  const value = path && constantValue(path);
  if (value?.type === 'ObjectExpression') return true;
  const parameter = value?.type === 'Identifier' ? path?.scope.getBinding(value.name) : undefined;
  return parameter?.path.isAssignmentPattern() === true;
}

function optionsAt(call: CallPath, index: number): ReturnType<typeof visibleOptions> {
  return argumentShape(call, index) === 'spread' ? undefined : visibleOptions(argumentPath(call, index));
}
