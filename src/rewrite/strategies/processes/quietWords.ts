import { argumentPath, argumentShape, constantValue } from '../../../analysis/argumentShape';
import { splitCommand } from '../../../analysis/splitCommand';
import { readsNoStdin, stdinArguments } from '../../../catalogue/commands';
import { stringValue } from '../../../source/ast';
import type { ProcessCall } from './processCall';

/** Stands for a spread: any number of words. */
const several = '...';

/**
 * Program and arguments of a call of which it is known that it does not read stdin; arguments that cannot be seen are undefined.
 * @returns undefined for everything else
 */
export function quietWords({ call, name, isAmbiguous }: ProcessCall): readonly (string | undefined)[] | undefined {
  const first = argumentPath(call, 0);
  const text = first && stringValue(constantValue(first));
  if (text === undefined || isAmbiguous) return undefined;
  const words = name === 'execSync' ? splitCommand(text) : [text, ...listedArguments(call)];
  return words && isQuiet(words) ? words : undefined;
}

function listedArguments(call: ProcessCall['call']): (string | undefined)[] {
  const list = argumentShape(call, 1) === 'array' ? argumentPath(call, 1) : undefined;
  const value = list && constantValue(list);
  if (value?.type !== 'ArrayExpression') return [undefined];
  return value.elements.map((element) => (element?.type === 'SpreadElement' ? several : stringValue(element)));
}

function isQuiet([program = '', ...all]: readonly (string | undefined)[]): boolean {
  const known = Object.hasOwn(readsNoStdin, program) ? readsNoStdin[program] : undefined;
  if (!known) return false;
  const [first, ...rest] = program === 'git' ? withoutGlobalOptions(all) : all;
  if (rest.some((word) => word !== undefined && stdinArguments.has(word))) return false;
  return known.includes('*') || (first !== undefined && known.includes(first));
}

/** `git -C folder --no-pager log` is `git log` in another folder. */
function withoutGlobalOptions(words: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const [first, second, ...rest] = words;
  if ((first === '-C' || first === '-c') && second !== several) return withoutGlobalOptions(rest);
  return first === '--no-pager' ? withoutGlobalOptions(words.slice(1)) : words;
}
