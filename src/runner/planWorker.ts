import type { FilePlan, PlanOptions } from '../plan/types';
import { planFile } from '../rewrite/planFile';
import { forgetTrees } from '../source/parseSource';

/** What a worker is asked: the arguments of `planFile`. */
export interface PlanTask {
  readonly text: string;
  readonly file: string;
  readonly options: PlanOptions;
}

/** Plans one file, in a worker of `openPlannerPool`. */
export default function planWorker({ text, file, options }: PlanTask): FilePlan {
  forgetTrees();
  return planFile(text, file, options);
}
