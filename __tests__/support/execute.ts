import { execFile } from 'node:child_process';

/** How a process ended. */
export interface Outcome {
  /** Exit code, or the name of the signal that ended it. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ExecuteOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds; a process that takes longer is ended with SIGKILL. */
  readonly timeout?: number;
}

/**
 * Runs a program without a shell and with empty stdin. A process that fails is an outcome like any other.
 *
 * @throws Error when it cannot be started, or takes too long
 */
export function execute(program: string, args: readonly string[], options: ExecuteOptions): Promise<Outcome> {
  const { cwd, env = process.env, timeout = 20_000 } = options;
  return new Promise((resolve, reject) => {
    const settings = { cwd, env, timeout, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
    const child = execFile(program, [...args], settings, (error, stdout, stderr) => {
      if (error?.killed) reject(new Error(`${program} did not end within ${timeout} ms\n${stdout}\n${stderr}`));
      else if (error && typeof error.code === 'string') reject(error);
      else resolve({ code: child.signalCode ?? child.exitCode ?? -1, stdout, stderr });
    });
    child.stdin?.end();
  });
}
