import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { git, GitError, nulList } from './git';
import { UsageError } from './usageError';

/**
 * Absolute real paths of the files of the work tree that differ from a commit: committed since, staged, changed or untracked.
 *
 * @param ref compared with is the merge base of it and HEAD; HEAD itself shows what is not committed yet
 * @throws UsageError when `cwd` is in no work tree, or there is no such commit
 */
export async function changedFiles(cwd: string, ref = 'HEAD'): Promise<ReadonlySet<string>> {
  const root = await topLevel(cwd);
  const base = await mergeBase(cwd, ref);
  const [changed, untracked] = await Promise.all([
    git(root, ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', '--no-ext-diff', base, '--']),
    git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--full-name']),
  ]);
  return new Set([...nulList(changed), ...nulList(untracked)].map((file) => join(root, file)));
}

async function topLevel(cwd: string): Promise<string> {
  try {
    return await realpath((await git(cwd, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, ''));
  } catch (error) {
    if (error instanceof GitError) throw new UsageError('--changed works in a git work tree only');
    throw error;
  }
}

async function mergeBase(cwd: string, ref: string): Promise<string> {
  let commit: string;
  try {
    commit = (await git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])).trim();
  } catch {
    throw new UsageError(`--changed=${ref}: git knows no such commit`);
  }
  try {
    return (await git(cwd, ['merge-base', 'HEAD', commit])).trim();
  } catch {
    // Unrelated histories, or a shallow clone without the common commit.
    return commit;
  }
}
