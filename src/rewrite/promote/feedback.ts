import { describeFunction } from '../../analysis/promotion/describeFunction';
import { callerOf } from '../../analysis/promotion/callerOf';
import type { Obstacle } from '../../analysis/promotion/types';
import { span } from '../../source/ast';
import { lineMap } from '../../source/lineMap';
import type { SourceFile } from '../../source/SourceFile';
import type { Decision, Work } from '../work';

/** What the decisions on a file say about the promotion that they were made under. */
export interface Feedback {
  /** Functions (by start) with a blocking call that is awaited now, or would be. */
  readonly blocking: ReadonlySet<number>;
  /** Functions that cannot become async after all, by key: a call of them cannot be awaited. */
  readonly obstacles: ReadonlyMap<string, Obstacle>;
  /** Sites that stay although their function would become async, by id. */
  readonly refusals: ReadonlyMap<string, Decision>;
}

/** Functions with a site that waits for nothing but its function to become async. */
export function blockingFunctions(works: readonly Work[]): Set<number> {
  return functionsWith(works.filter(waitsForItsFunction));
}

/** Functions that get a new wait as they are, and with it may not do the same for whatever others do with them. */
export function waitingFunctions(works: readonly Work[]): Set<number> {
  return functionsWith(works.filter(({ decision, isOpen }) => decision.status === 'rewritten' && isOpen === true));
}

/** Whether nothing but the function that a site stands in has to change for it. */
export function waitsForItsFunction({ decision, path }: Work): boolean {
  if (decision.status === 'rewritten') return false;
  // What a callback does that is handed to a function at top level, it may do later.
  if (decision.reason === 'in-sync-callback' || decision.reason === 'module-top-level') {
    const { function: around } = callerOf(path);
    return around !== null && describeFunction(around).kind === 'passed';
  }
  return decision.reason === 'in-sync-function' || decision.reason === 'in-sync-generator';
}

/** Reads the feedback off decided works. */
export function readFeedback(source: SourceFile, works: readonly Work[]): Feedback {
  const blocking = functionsWith(
    works.filter(({ decision, promotedCall }) => decision.status === 'rewritten' && !promotedCall),
  );
  const obstacles = new Map<string, Obstacle>();
  const positionOf = lineMap(source.text);
  for (const { promotedCall, decision, path } of works) {
    if (!promotedCall || decision.status === 'rewritten' || obstacles.has(promotedCall.callee)) continue;
    const { start, end } = span(path.node);
    const at = { start, end, ...positionOf(start) };
    obstacles.set(promotedCall.callee, {
      reason: 'helper-call-refused',
      at,
      detail: decision.reason,
      file: source.file,
    });
  }
  const refusals = new Map(
    works.flatMap(({ id, decision, promotedCall }) =>
      !promotedCall && decision.status === 'refused' ? [[id, decision] as const] : [],
    ),
  );
  return { blocking, obstacles, refusals };
}

function functionsWith(works: readonly Work[]): Set<number> {
  const found = new Set<number>();
  for (const { path } of works) {
    const caller = callerOf(path);
    if (caller.function && caller.obstacle === undefined) found.add(span(caller.function.node).start);
  }
  return found;
}
