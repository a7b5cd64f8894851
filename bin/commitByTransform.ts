import {
  apply,
  commandLine,
  commit,
  commitRoot,
  countRun,
  GitError,
  joinRuns,
  type Run,
  UsageError,
} from '../src/index';
import { checkDirty } from './checkDirty';
import type { CliOptions } from './cliOptions';
import type { Io } from './io';
import { planWithProgress } from './planWithProgress';

/**
 * Writes a run transform by transform, with a commit for each. Where git or one of its hooks refuses, it stops: what was written
 * for that transform stays in the work tree.
 *
 * @param run the dry run of all transforms together
 * @throws UsageError when git could not take the commit; nothing is written then
 */
export async function commitByTransform(
  run: Run,
  options: CliOptions,
  io: Io,
): Promise<Run & { readonly failures: readonly string[] }> {
  const sites = run.files.flatMap(({ plan }) => plan.sites);
  const rewritten = sites.filter(({ status }) => status === 'rewritten').map(({ transform }) => transform);
  const others: Run = withoutTransforms(run, new Set(rewritten));
  const runs: [Run, ...Run[]] = [others];
  await commitRoot(run);
  for (const transform of new Set(rewritten)) {
    const planned = await planWithProgress(run.request.paths, options, io, { transforms: [transform] });
    let written: Run;
    try {
      await checkDirty(planned);
      written = await apply(planned);
    } catch (error) {
      // A hook that leaves changes behind: what was committed before stays.
      if (!(error instanceof UsageError) || runs.length === 1) throw error;
      return { ...joinRuns(runs), failures: [`${transform}: ${error.message}`] };
    }
    runs.push(written);
    try {
      await commit(written, message(written, transform));
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return { ...joinRuns(runs), failures: [`${transform} is written, but not committed: ${error.message}`] };
    }
  }
  return { ...joinRuns(runs), failures: [] };
}

/** What the runs of the single transforms do not say again. */
function withoutTransforms(run: Run, transforms: ReadonlySet<string>): Run {
  const files = run.files.flatMap((file) => {
    const sites = file.plan.sites.filter(({ transform }) => !transforms.has(transform));
    if (sites.length === 0 && file.plan.unusedDirectives.length === 0) return [];
    return [{ ...file, plan: { ...file.plan, sites, edits: [], output: file.text } }];
  });
  return { ...run, files };
}

function message(run: Run, transform: string): string {
  const { rewritten, changed } = countRun(run);
  const numbers = `${rewritten} ${rewritten === 1 ? 'call' : 'calls'} in ${changed} ${changed === 1 ? 'file' : 'files'}`;
  const command = `npx unsync@${run.version} --write ${commandLine(run.request)}`.trim();
  return `Rewrite blocking calls: ${transform}\n\n${numbers}, by\n\n    ${command}\n`;
}
