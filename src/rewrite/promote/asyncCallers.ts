import type { CallGraph } from '../../analysis/promotion/graph';

/** How many async functions reach a function through sync ones, and the name of the last function on the way from the nearest. */
export function asyncCallersOf(graph: CallGraph, key: string): { readonly count: number; readonly through: string } {
  const seen = new Set([key]);
  const found = new Set<string>();
  let through: string | undefined;
  const queue = [key];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { caller, callee, form } of graph.calls) {
      if (callee !== at) continue;
      const fn = caller === null ? undefined : graph.functions.get(caller);
      if (fn?.fact.async || fn?.fact.role === 'reaction' || (caller === null && form === 'settled')) {
        found.add(caller ?? `awaited ${callee}`);
        through ??= graph.functions.get(at)?.fact.name;
      } else if (caller !== null && !seen.has(caller)) {
        seen.add(caller);
        queue.push(caller);
      }
    }
  }
  return { count: found.size, through: through ?? graph.functions.get(key)?.fact.name ?? '' };
}
