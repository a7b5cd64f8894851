import type { RunFile } from './types';

/** Whether `apply` would write a file. */
export function willBeWritten({ plan, outcome }: RunFile): boolean {
  return plan.edits.length > 0 && !plan.error && outcome === 'planned';
}
