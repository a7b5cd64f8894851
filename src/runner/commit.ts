import { dirname } from 'node:path';
import { git, nulList } from './git';
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
  const folder = dirname(paths[0] ?? run.cwd);
  const fromList = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  const staged = nulList(await git(folder, ['diff', '--cached', '--name-only', '-z']));
  // Files that were not tracked until now (with --allow-dirty) are only found when they are added first.
  await git(folder, ['add', ...fromList], list);
  const args = ['commit', '--quiet', '-m', message];
  // What a hook adds to a commit of `--only` some files is missing from the index afterwards.
  if (staged.length === 0) await git(folder, args);
  else await git(folder, [...args, '--only', ...fromList], list);
  return (await git(folder, ['rev-parse', 'HEAD'])).trim();
}
