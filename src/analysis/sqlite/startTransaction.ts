import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { ModuleUse } from '../moduleUses';
import { runsAtStart } from './runsAtStart';
import { isPartOfSetUp, type SetUp } from './setUp';
import { startOf, startsTogether } from './startOf';

/** What of a file runs while the program starts. */
export interface StartOfProgram {
  /** Where the database is opened, if that is in the file. */
  readonly open: NodePath | undefined;
  /** Functions and classes that are given it, and run only while the program starts. */
  readonly starting: readonly Node[];
  /** Whether the file is loaded when the program is under way. */
  readonly isLate: boolean;
  /** What is done where it is filled lazily. */
  readonly setUp: SetUp | undefined;
}

/** Whether a call runs while the program starts, or as part of what opens the database: nothing else can be under way in it then. */
export function standsAtStart(path: NodePath, { open, starting, isLate, setUp }: StartOfProgram): boolean {
  if (isPartOfSetUp(path, setUp)) return true;
  const start = startOf(path);
  if (start?.isFunction() && start.node.async) return false;
  if (!start) return !isLate;
  if (starting.includes(start.node) || runsAtStart(start)) return !isLate;
  return open !== undefined && startsTogether(path, open);
}

/**
 * Whether a transaction is made and run only while the program starts (`db.transaction(() => ...)()` at top level): it goes on to block.
 *
 * @param make the call of `transaction`
 * @param uses what is done with what that gives
 */
export function isStartTransaction(make: NodePath, uses: readonly ModuleUse[], where: StartOfProgram): boolean {
  return (
    uses.length > 0 &&
    standsAtStart(make, where) &&
    uses.every(
      ({ call, kind }) =>
        kind === 'call' && call?.isCallExpression() === true && standsAtStart(call as NodePath, where),
    )
  );
}
