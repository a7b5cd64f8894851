import type { PlanOptions } from '../plan/types';
import { refused, type Work } from './work';

/** Without `--unsafe`, what could change behaviour stays as it is. */
export function refuseUnsafe(works: readonly Work[], options: PlanOptions): void {
  if (options.unsafe) return;
  for (const work of works) {
    const { status, hazards } = work.decision;
    const [hazard] = hazards;
    if (status === 'rewritten' && hazard !== undefined) work.decision = refused(hazard, hazards);
  }
}
