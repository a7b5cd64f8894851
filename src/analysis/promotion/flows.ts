import { functionKey } from './graph';
import type { CalledParameter, FileFacts, FunctionFact, PassFact, Target } from './types';

/** A parameter that functions come to, of the function `owner`; `key` is unique. */
export interface FoundParameter {
  readonly key: string;
  readonly file: string;
  readonly owner: string;
  readonly parameter: CalledParameter;
}

/** Which functions come to the parameters of others. */
export interface Flows {
  /** The functions that come to a parameter of a function of a file. */
  into(file: string, of: number, index: number): readonly string[];
  /** Whether it is known which functions of the project a function is handed to, and where those call it. */
  isFollowed(pass: PassFact): boolean;
  /** The parameters that what is handed on comes to, with the files that they are in. */
  parametersOf(pass: PassFact): readonly FoundParameter[];
}

/**
 * Follows functions to the parameters that they are called by.
 * @param functionsOf the functions that a target stands for: none when it stands for something else, or cannot be told
 * @param isClosed whether those are all
 */
export function createFlows(
  files: ReadonlyMap<string, FileFacts>,
  functionsOf: (file: string, target: Target) => readonly string[],
  isClosed: (file: string, target: Target) => boolean,
  functionById: ReadonlyMap<string, FunctionFact>,
): Flows {
  const places = new Map<PassFact, readonly FoundParameter[]>();
  const into = new Map<string, Set<string>>();
  const onwards = new Map<string, Set<string>>();
  for (const [file, { passes }] of files) {
    for (const pass of passes) {
      const found = placesOf(file, pass);
      const { target } = pass.escape;
      const given = target.kind === 'parameter' || !isClosed(file, target) ? [] : functionsOf(file, target);
      if (found.length === 0 || (target.kind !== 'parameter' && given.length === 0)) continue;
      places.set(pass, found);
      for (const { key } of found) {
        if (target.kind === 'parameter') add(onwards, parameterKey(functionKey(file, target.of), target.index), [key]);
        else add(into, key, given);
      }
    }
  }
  const queue = [...into.keys()];
  for (let key = queue.shift(); key !== undefined; key = queue.shift())
    for (const next of onwards.get(key) ?? []) if (add(into, next, [...(into.get(key) ?? [])])) queue.push(next);
  return {
    into: (file, of, index) => [...(into.get(parameterKey(functionKey(file, of), index)) ?? [])],
    isFollowed: (pass) => places.has(pass),
    parametersOf: (pass) => places.get(pass) ?? [],
  };

  /** The parameters that a pass leads to; none unless all functions that may get it are known to call it. */
  function placesOf(file: string, { to, index }: PassFact): FoundParameter[] {
    const callees = functionsOf(file, to);
    const found = callees.flatMap((callee): FoundParameter[] => {
      const parameter = functionById.get(callee)?.called?.find((one) => one.index === index);
      return parameter
        ? [
            {
              key: parameterKey(callee, index),
              file: callee.slice(0, callee.lastIndexOf('#')),
              owner: callee,
              parameter,
            },
          ]
        : [];
    });
    return found.length === callees.length ? found : [];
  }
}

function parameterKey(fn: string, index: number): string {
  return `${fn} ${index}`;
}

function add(map: Map<string, Set<string>>, key: string, values: readonly string[]): boolean {
  const known = map.get(key) ?? new Set<string>();
  map.set(key, known);
  const before = known.size;
  for (const value of values) known.add(value);
  return known.size > before;
}
