import type { Edit, FilePlan, PlanOptions } from '../plan/types';
import { planFile } from '../rewrite/planFile';
import { noPromotion } from '../rewrite/promote/promotion';

/** A file as it was planned, if it was, and what it is planned with. */
interface Before {
  readonly plan: FilePlan | undefined;
  readonly options: PlanOptions;
}

/**
 * Plans a test file again with its doubles rewritten.
 *
 * @param edits of the doubles, offsets into the text without BOM
 * @returns undefined when they do not fit what else is done to the file
 */
export function withDoubleEdits(
  { plan, options }: Before,
  text: string,
  file: string,
  edits: readonly Edit[],
): { readonly plan: FilePlan; readonly options: PlanOptions } | undefined {
  const promotion = options.promotion ?? noPromotion;
  const all = [...(promotion.edits ?? []), ...edits.filter((one) => !isThere(one, promotion.edits ?? []))];
  const changed: PlanOptions = { ...options, promotion: { ...promotion, edits: all } };
  try {
    const found = planFile(text, file, changed);
    if (found.error && !plan?.error) return undefined;
    return { plan: plan ? found : { ...found, unusedDirectives: [] }, options: changed };
  } catch {
    return undefined;
  }
}

function isThere({ start, end }: Edit, edits: readonly Edit[]): boolean {
  return edits.some((one) => one.start === start && one.end === end);
}
