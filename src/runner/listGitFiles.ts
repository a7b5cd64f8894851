import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What git says is in a folder. Paths are relative to it, with `/`. */
export interface GitListing {
  readonly files: readonly string[];
  /** Submodules and nested repositories, which git does not list. */
  readonly folders: readonly string[];
}

/**
 * The files of a folder that git tracks or would track: all but those that .gitignore excludes. Links are among them, and a
 * tracked file may be missing on disk. Null when the folder is in no work tree, or there is no git, or git calls it a submodule
 * that is not checked out, of which it says nothing more.
 */
export async function listGitFiles(folder: string): Promise<GitListing | null> {
  try {
    const [tracked, untracked] = await Promise.all([
      git(folder, ['ls-files', '-z', '--cached', '--stage']),
      git(folder, ['ls-files', '-z', '--others', '--exclude-standard']),
    ]);
    const staged = tracked.map(parseStage);
    return staged.some(({ path }) => path === './') ? null : merge(staged, untracked);
  } catch {
    return null;
  }
}

function merge(tracked: readonly Staged[], untracked: readonly string[]): GitListing {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const { mode, path } of tracked) {
    if (mode === '160000') folders.add(path);
    else files.add(path);
  }
  for (const path of untracked) {
    if (path.endsWith('/')) folders.add(path.slice(0, -1));
    else files.add(path);
  }
  return { files: [...files], folders: [...folders] };
}

interface Staged {
  readonly mode: string;
  readonly path: string;
}

/** `100644 <hash> 0<tab>path`. */
function parseStage(line: string): Staged {
  return { mode: line.slice(0, 6), path: line.slice(line.indexOf('\t') + 1) };
}

async function git(folder: string, args: readonly string[]): Promise<string[]> {
  // No file system monitor: it would start a program that the repository names.
  const { stdout } = await run('git', ['-c', 'core.fsmonitor=false', ...args], { cwd: folder, maxBuffer: Infinity });
  return stdout.split('\0').filter((line) => line !== '');
}
