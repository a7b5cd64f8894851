import type { Blocker } from '../../analysis/promotion/closure';
import type { CallGraph } from '../../analysis/promotion/graph';
import { reasons } from '../../catalogue/reasons';

/** Why a function stays sync, in one sentence with the reference that stands in the way. */
export function describeBlocker(
  { obstacle, file, owner }: Blocker,
  key: string,
  graph: CallGraph,
  here: string,
): string {
  const name = graph.functions.get(key)?.fact.name ?? 'The function';
  const title = reasons.find(({ code }) => code === obstacle.reason)?.title ?? obstacle.reason;
  const detail =
    obstacle.detail === undefined
      ? ''
      : ` (${reasons.find(({ code }) => code === obstacle.detail)?.title ?? obstacle.detail})`;
  const where = file === here ? `line ${obstacle.at.line}` : `${file}:${obstacle.at.line}`;
  const subject =
    owner === null || owner === key
      ? `${name} cannot become async`
      : `${name} cannot become async because of ${graph.functions.get(owner)?.fact.name ?? 'a caller'}`;
  const remedy = obstacle.reason === 'helper-exported' ? ' --promote project looks at those, too.' : '';
  return `${subject}: ${title}${detail}, ${where}.${remedy}`;
}
