import type { CallGraph } from '../../analysis/promotion/graph';
import type { PromotedCall, Promotion } from './promotion';

/** What a set of functions that become async means for each file: which functions, and which calls of them. */
export function promotionsOf(graph: CallGraph, promoted: ReadonlySet<string>): Map<string, Promotion> {
  const files = new Map<string, { functions: number[]; calls: PromotedCall[] }>();
  const of = (file: string): { functions: number[]; calls: PromotedCall[] } => {
    const there = files.get(file) ?? { functions: [], calls: [] };
    files.set(file, there);
    return there;
  };
  for (const key of promoted) {
    const fn = graph.functions.get(key);
    if (fn) of(fn.file).functions.push(fn.fact.id);
  }
  for (const { callee, file, start, end, form } of graph.calls) {
    const fn = graph.functions.get(callee);
    if (!fn || !promoted.has(callee) || form === 'settled') continue;
    const { calls } = of(file);
    // A call of a member can mean several functions.
    if (!calls.some((call) => call.start === start && call.end === end)) calls.push({ start, end, form, generator: fn.fact.generator, name: fn.fact.name, callee });
  }
  return files;
}
