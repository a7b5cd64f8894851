import { readFacts } from '../../analysis/promotion/readFacts';
import type { LoadFact } from '../../analysis/promotion/types';
import { forgetTrees, ParseFailure, parseSource } from '../../source/parseSource';

/** The places at which a file loads modules under names that it puts together; none for one that cannot be parsed. */
export function readLoadsOf(text: string, file: string): readonly LoadFact[] {
  try {
    return readFacts(parseSource(text, file), { isFollowed: () => false }).loads;
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    return [];
  } finally {
    forgetTrees();
  }
}
