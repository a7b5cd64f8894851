import type { Closure } from '../../analysis/promotion/closure';
import { callerOf } from '../../analysis/promotion/callerOf';
import { type CallGraph, functionKey } from '../../analysis/promotion/graph';
import { span } from '../../source/ast';
import type { Decision, Work } from '../work';
import { describeBlocker } from './describeBlocker';
import { waitsForItsFunction } from './feedback';
import { asyncCallersOf } from './asyncCallers';

interface Findings {
  readonly graph: CallGraph;
  readonly closure: Closure;
  readonly file: string;
  readonly mode: 'none' | 'file' | 'project';
  /** What was said of sites when their function was to become async, by id. */
  readonly refusals?: ReadonlyMap<string, Decision>;
  /** What is rewritten when the functions of the closure become async, by id. */
  readonly rewritten?: ReadonlySet<string>;
}

/** Says of each site in a sync function what promotion would do for it, or why it cannot. Decisions are changed in place. */
export function explainWorks(
  works: readonly Work[],
  { graph, closure, file, mode, refusals, rewritten }: Findings,
): void {
  for (const work of works) {
    const { decision } = work;
    if (decision.status === 'rewritten' || !waitsForItsFunction(work)) continue;
    const caller = callerOf(work.path);
    const key = caller.function && functionKey(file, span(caller.function.node).start);
    if (key === null) continue;
    const name = graph.functions.get(key)?.fact.name ?? 'it';
    if (closure.promoted.has(key)) {
      if (rewritten?.has(work.id) !== true) continue;
      const { count, through } = asyncCallersOf(graph, key);
      const by = `reached from ${count} async function${count === 1 ? '' : 's'}${through === name ? '' : ` through ${through}`}`;
      work.decision = {
        ...decision,
        hint: `${by[0]?.toUpperCase() ?? ''}${by.slice(1)}; --promote file would rewrite it.`,
      };
      continue;
    }
    const blocker = closure.blocked.get(key);
    if (!blocker) {
      if (mode !== 'none') work.decision = refusals?.get(work.id) ?? decision;
      continue;
    }
    // The site says so itself.
    if (blocker.owner === key && blocker.obstacle.reason === decision.reason) continue;
    const { count } = asyncCallersOf(graph, key);
    // What nothing asynchronous gets to blocks nobody, as far as this graph shows.
    if (mode === 'none' && count === 0) continue;
    const hint = describeBlocker(blocker, key, graph, file);
    work.decision =
      mode === 'none' || decision.reason === 'in-sync-callback'
        ? { ...decision, hint }
        : { status: 'out-of-scope', reason: blocker.obstacle.reason, hint, hazards: [] };
  }
}
