import { buildGraph } from '../../analysis/promotion/buildGraph';
import { type Closure, promotionClosure } from '../../analysis/promotion/closure';
import { type CallGraph, functionKey } from '../../analysis/promotion/graph';
import { hasAsync } from '../../analysis/promotion/hasAsync';
import { readFacts } from '../../analysis/promotion/readFacts';
import type { Obstacle } from '../../analysis/promotion/types';
import type { SourceFile } from '../../source/SourceFile';
import type { Decider, Draft } from './draft';
import { blockingFunctions, readFeedback } from './feedback';
import { explainWorks } from './explainWorks';
import { noPromotion } from './promotion';
import type { Decision } from '../work';
import { promotionsOf } from './promotionsOf';

/**
 * Decides on a file in which sync functions may become async: first as it is; then, with every set of functions that can turn
 * together, again, until no decision contradicts the set.
 * @param mode `none`: nothing becomes async, but what would is said in the hints
 */
export function promoteInFile(source: SourceFile, mode: 'none' | 'file', decide: Decider): Draft {
  const plain = decide(noPromotion);
  const blocking = keysOf(source.file, blockingFunctions(plain.works));
  if (blocking.size === 0) return plain;
  // What nothing asynchronous gets to has no hint.
  if (mode === 'none' && !hasAsync(source)) return plain;
  const graph = fileGraph(source);
  const closure = promotionClosure(graph, { blocking });
  const findings = { graph, closure, file: source.file, mode };
  if (mode === 'none' && closure.promoted.size === 0) {
    explainWorks(plain.works, findings);
    return plain;
  }
  const settled = settle(source, graph, blocking, decide);
  const rewritten = rewrittenIds(settled.draft);
  const draft = (mode === 'file' ? settled.draft : undefined) ?? plain;
  // What was decided last has left its marks in the tree.
  draft.remark();
  explainWorks(draft.works, { ...findings, closure: settled.closure, refusals: settled.refusals, rewritten });
  return mode === 'none' && settled.draft ? { ...draft, promised: settled.draft.works } : draft;
}

/** The sites that a promotion rewrites. */
function rewrittenIds(draft: Draft | undefined): Set<string> {
  return new Set(draft?.works.flatMap(({ id, decision }) => (decision.status === 'rewritten' ? [id] : [])));
}

interface Settled {
  readonly draft: Draft | undefined;
  readonly closure: Closure;
  readonly refusals: ReadonlyMap<string, Decision>;
}

function settle(source: SourceFile, graph: CallGraph, first: ReadonlySet<string>, decide: Decider): Settled {
  let blocking = first;
  const obstacles = new Map<string, Obstacle>();
  const refusals = new Map<string, Decision>();
  for (;;) {
    const closure = promotionClosure(graph, { blocking, obstacles });
    if (closure.promoted.size === 0) return { draft: undefined, closure, refusals };
    const promotion = promotionsOf(graph, closure.promoted).get(source.file) ?? noPromotion;
    const draft = decide(promotion);
    const feedback = readFeedback(source, draft.works);
    const still = keysOf(source.file, feedback.blocking);
    const isIdle = [...blocking].some((key) => closure.promoted.has(key) && !still.has(key));
    const before = obstacles.size;
    for (const [id, refusal] of feedback.refusals) refusals.set(id, refusal);
    for (const [key, obstacle] of feedback.obstacles) obstacles.set(key, obstacle);
    if (!isIdle && obstacles.size === before) return { draft, closure, refusals };
    blocking = new Set([...blocking].filter((key) => !closure.promoted.has(key) || still.has(key)));
  }
}

/** The call graph of one file: what it exports, others may call. */
export function fileGraph(source: SourceFile): CallGraph {
  return buildGraph(new Map([[source.file, readFacts(source)]]), {
    resolve: () => undefined,
    exportObstacles: () => [{ reason: 'helper-exported' }],
    isWhole: false,
  });
}

function keysOf(file: string, ids: ReadonlySet<number>): Set<string> {
  return new Set([...ids].map((id) => functionKey(file, id)));
}
