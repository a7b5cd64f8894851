import type { FilePlan, PlanOptions } from '../plan/types';
import { planAlone } from '../rewrite/planAlone';

/** What a worker is asked: the arguments of `planAlone`. */
export interface PlanTask {
  readonly text: string;
  readonly file: string;
  readonly options: PlanOptions;
}

/** Plans one file, in a worker of `openPlannerPool`. */
export default function planWorker({ text, file, options }: PlanTask): FilePlan {
  return planAlone(text, file, options);
}
