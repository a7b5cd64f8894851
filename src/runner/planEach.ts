import { setImmediate } from 'node:timers/promises';
import type { FoundFile } from './discover';
import { type OneResult, planOne, type PlanContext } from './planOne';
import type { RunOptions } from './types';

/** How many files are looked at before others get a turn. */
const turn = 64;

/** A worker takes as long to start as so many files take to be looked at. */
const worthwhile = 100;

/** How many files are read ahead for each worker. */
const queued = 4;

/** Plans files, each on its own; with `jobs`, in workers. The results are in the order of the files. */
export async function planEach(
  files: readonly FoundFile[],
  context: PlanContext,
  { jobs = 1, onProgress }: Pick<RunOptions, 'jobs' | 'onProgress'>,
): Promise<OneResult[]> {
  let done = 0;
  const plan = async (file: FoundFile, own: PlanContext): Promise<OneResult> => {
    const result = await planOne(file, own);
    onProgress?.(++done, files.length);
    if (done % turn === 0) await setImmediate();
    return result;
  };
  const workers = Math.min(jobs, Math.floor(files.length / worthwhile));
  if (workers < 2) {
    const results: OneResult[] = [];
    for (const file of files) results.push(await plan(file, context));
    return results;
  }
  const [{ default: pMap }, { openPlannerPool }] = await Promise.all([import('p-map'), import('./plannerPool.js')]);
  const { planner, close } = await openPlannerPool(workers);
  const own = { ...context, loadPlanner: () => Promise.resolve(planner) };
  try {
    return await pMap(files, (file) => plan(file, own), { concurrency: workers * queued });
  } finally {
    await close();
  }
}
