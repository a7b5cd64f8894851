import { withDependencies } from './dependencies/withDependencies';
import type { Run } from './types';
import { withCreatedFiles } from './withCreatedFiles';

/** The run with the files that follow from its plans: those that they create, and package.json files. */
export async function completeRun(run: Run): Promise<Run> {
  return await withDependencies(await withCreatedFiles(run));
}
