import type { CallGraph } from '../../analysis/promotion/graph';
import type { Edit } from '../../plan/types';
import type { PromotedCall, Promotion } from './promotion';

/** What a set of functions that become async means for each file: which functions, and which calls of them. */
export function promotionsOf(
  graph: CallGraph,
  promoted: ReadonlySet<string>,
  doubles: Doubles = new Map(),
): Map<string, Promotion> {
  const files = new Map<string, Draft>();
  const of = (file: string): Draft => {
    const there = files.get(file) ?? { functions: [], calls: [], edits: [] };
    files.set(file, there);
    return there;
  };
  for (const key of promoted) {
    const fn = graph.functions.get(key);
    if (fn) of(fn.file).functions.push(fn.fact.id);
    for (const double of doubles.get(key) ?? []) addEdits(of(double.file).edits, double.edits);
  }
  for (const { callee, file, start, end, form, atTop } of graph.calls) {
    const fn = graph.functions.get(callee);
    if (!fn || !promoted.has(callee) || form === 'settled') continue;
    const { calls } = of(file);
    // A call of a member can mean several functions.
    if (!calls.some((call) => call.start === start && call.end === end))
      calls.push({
        start,
        end,
        form,
        generator: fn.fact.generator,
        name: fn.fact.name,
        callee,
        ...(atTop && { atTop }),
      });
  }
  for (const { callee, file, start, end } of graph.returnTypes) {
    if (promoted.has(callee)) addEdits(of(file).edits, [insertion(start, 'Awaited<'), insertion(end, '>')]);
  }
  return files;
}

function insertion(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}

interface Draft {
  readonly functions: number[];
  readonly calls: PromotedCall[];
  readonly edits: Edit[];
}

/** Test doubles by the function that they stand in for. */
type Doubles = ReadonlyMap<string, readonly { readonly file: string; readonly edits: readonly Edit[] }[]>;

function addEdits(to: Edit[], edits: readonly Edit[]): void {
  for (const edit of edits) if (!to.some(({ start }) => start === edit.start)) to.push(edit);
}
