import { join } from 'node:path';
import type { PlanTask } from './planWorker';
import type { Planner } from './types';

/** Workers that plan files beside each other. */
export interface PlannerPool {
  readonly planner: Planner;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** @param jobs how many workers; each has an engine of its own, and 100 MB or more */
export async function openPlannerPool(jobs: number): Promise<PlannerPool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: join(__dirname, 'planWorker.js'),
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
  });
  return {
    planner: (text, file, options) => pool.run({ text, file, options } satisfies PlanTask),
    close: () => pool.destroy(),
  };
}
