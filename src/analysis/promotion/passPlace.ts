import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { childPathsAt, outermostWrapper } from '../../source/ast';
import { classifyPlace } from '../classifyCallback';
import { ruleOfArgument } from '../hazards/functionRules';
import { overlapOfArgument } from '../hazards/overlap';

/** Where a function is handed to another one. */
export interface PassPlace {
  readonly call: NodePath<CallExpression>;
  /** Which argument it is. */
  readonly index: number;
}

/**
 * Finds the call that a function is an argument of, where nothing is known of what becomes of it there.
 * @param path the function, or a name of it
 */
export function passPlace(path: NodePath): PassPlace | undefined {
  const outer = outermostWrapper(path);
  const call = outer.parentPath;
  if (!call?.isCallExpression() || outer.listKey !== 'arguments') return undefined;
  const index = Number(outer.key);
  if (childPathsAt(call, 'arguments').some((one, at) => at < index && one.isSpreadElement())) return undefined;
  const place = classifyPlace(outer);
  if (typeof place !== 'object' || place.role.kind !== 'other') return undefined;
  if (overlapOfArgument({ call: call as NodePath, index }) || ruleOfArgument(call as NodePath) !== undefined)
    return undefined;
  return { call, index };
}
