import { spawn } from 'node:child_process';

/** Git said no, or is not there; the message is what it wrote on standard error. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/**
 * Runs git without a shell. File names among the arguments are taken literally.
 *
 * @param input what it reads on standard input
 * @returns its standard output
 * @throws GitError when it fails or cannot be started
 */
export function git(cwd: string, args: readonly string[], input = ''): Promise<string> {
  // No file system monitor: it would start a program that the repository names.
  const all = ['--literal-pathspecs', '-c', 'core.fsmonitor=false', ...args];
  return new Promise((resolve, reject) => {
    const child = spawn('git', all, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => reject(new GitError(`git cannot be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(stdout).toString('utf8'));
      else reject(new GitError(Buffer.concat(stderr).toString('utf8').trim() || `git ${args[0] ?? ''} failed`));
    });
    // A git that fails at once does not read.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The parts of an output that are ended by NUL. */
export function nulList(output: string): string[] {
  return output.split('\0').filter((part) => part !== '');
}
