import { git } from './git';
import type { Run } from './types';

/**
 * Commits what a run has written, and nothing else that may be staged. The user's hooks and signing are git's business: neither
 * is switched off. Nothing is pushed.
 *
 * @returns the id of the commit; null when the run wrote nothing
 * @throws GitError when git, or a hook, refuses; the files stay written then
 */
export async function commit(run: Run, message: string): Promise<string | null> {
  const paths = run.files.filter(({ outcome }) => outcome === 'written').map(({ path }) => path);
  if (paths.length === 0) return null;
  const list = paths.join('\0');
  const fromList = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  // Files that were not tracked until now (with --allow-dirty) are only found when they are added first.
  await git(run.cwd, ['add', ...fromList], list);
  await git(run.cwd, ['commit', '--quiet', '--only', '-m', message, ...fromList], list);
  return (await git(run.cwd, ['rev-parse', 'HEAD'])).trim();
}
