import { satisfies } from 'semver';

/** What stands for it in the texts of helpers. */
export const placeholder = '$none';

/** All that it may be. */
export const outputsOfNone = ['null', 'undefined'] as const;

/**
 * What the sync functions of `child_process` give as `stdout` and `stderr` of a child that never started.
 * @param target the lowest version of Node that the code runs on
 */
export function outputOfNone(target: string): (typeof outputsOfNone)[number] {
  return satisfies(target, '>=22.10.0') ? 'undefined' : 'null';
}
