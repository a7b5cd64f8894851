import type { FilePlan, PlanOptions } from '../plan/types';
import { forgetTrees } from '../source/parseSource';
import { planFile } from './planFile';

/** `planFile` for files that have nothing to do with those planned before: what is remembered of their trees is let go. */
export function planAlone(text: string, file: string, options: PlanOptions): FilePlan {
  forgetTrees();
  return planFile(text, file, options);
}
