import type { Planner, RunFile } from './types';

/**
 * Plans a file again with some of its sites left out. `excluded` are ids; those that were excluded before stay so.
 *
 * @param loadPlanner for tests; default: the engine
 */
export async function replan(
  file: RunFile,
  excluded: readonly string[],
  loadPlanner: () => Promise<Planner> = enginePlanner,
): Promise<RunFile> {
  const planner = await loadPlanner();
  const exclude = [...(file.planOptions.exclude ?? []), ...excluded];
  const planOptions = { ...file.planOptions, ...(exclude.length > 0 && { exclude }) };
  return { ...file, planOptions, plan: await planner(file.text, file.file, planOptions) };
}

/** The engine, loaded when it is first needed. */
export async function enginePlanner(): Promise<Planner> {
  return (await import('../rewrite/planFile.js')).planFile;
}
