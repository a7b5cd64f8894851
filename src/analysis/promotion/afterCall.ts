import type { NodePath } from '@babel/traverse';
import { childPathsAt, span } from '../../source/ast';
import { outcomeOf } from '../hazards/callSites';
import { keyText } from '../hazards/fileEffects';
import { overlapOfCall, type OverlapOf } from '../hazards/overlap';
import { codeBeforeWait } from '../hazards/codeBeforeWait';
import { isBeforeWaits, isRunOn } from '../hazards/startsWithoutWait';
import { statementsAround } from '../statementsAround';
import type { CallFact } from './types';

/** Texts of arguments longer than this are not kept. */
const MAX_ARGUMENT = 60;

/** How the function is run that a call calls, and what is done after it. */
export type CallRun = Pick<
  CallFact,
  'after' | 'runsOn' | 'early' | 'loose' | 'overlap' | 'overlapAwaited' | 'args' | 'returned'
>;

/** What a call says of how the function that it calls is run: next to itself, with what code after it, for which files. */
export function afterCall(call: NodePath, overlapOf: OverlapOf, text: string): CallRun {
  if (!call.isCallExpression() && !call.isOptionalCallExpression()) return {};
  const outcome = outcomeOf(call as NodePath);
  const runsOn = isRunOn(call as NodePath, outcome);
  const after = runsOn ? rangesOf(codeBeforeWait(call as NodePath)) : rangesAfter(call as NodePath);
  const loose = outcome === 'dropped' || outcome === 'collected';
  const overlap = overlapOfCall({ path: call as NodePath, outcome }, loose ? 1 : 0, overlapOf);
  const overlapAwaited = overlapOfCall({ path: call as NodePath, outcome: 'awaited' }, 0, overlapOf);
  const args = childPathsAt(call, 'arguments').map((one) => argumentText(one, text));
  return {
    ...(after.length > 0 && { after }),
    ...(runsOn && { runsOn }),
    ...(!runsOn && isBeforeWaits(call as NodePath) && { early: true }),
    ...(loose && { loose: span((call.getStatementParent() ?? call).node).start }),
    ...(overlap && { overlap }),
    ...(overlapAwaited && { overlapAwaited }),
    ...(args.length > 0 && { args }),
  };
}

function argumentText(path: NodePath, text: string): string {
  const { start, end } = span(path.node);
  return path.isSpreadElement() || end - start > MAX_ARGUMENT ? '' : keyText(path, text);
}

type Range = readonly [number, number];

function rangesOf(statements: readonly NodePath[]): Range[] {
  return statements.map(({ node }): Range => [span(node).start, span(node).end]);
}

/** What stands after the statement of a call, up to the end of its function or of the module. */
function rangesAfter(call: NodePath): Range[] {
  return statementsAround(call).flatMap(({ container, key }): Range[] => {
    const next = Array.isArray(container) ? container[Number(key) + 1] : undefined;
    const last = Array.isArray(container) ? container.at(-1) : undefined;
    return next && last ? [[span(next).start, span(last).end]] : [];
  });
}
