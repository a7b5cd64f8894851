import type { FilePlan, PlanOptions } from '../plan/types';

/** Placeholder until the engine stands. */
export function planFile(text: string, _file: string, _options: PlanOptions): FilePlan {
  return { sites: [], edits: [], output: text, unusedDirectives: [] };
}
