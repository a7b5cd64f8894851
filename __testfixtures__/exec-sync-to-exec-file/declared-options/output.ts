import { exec, execFile } from 'node:child_process';
import type { ExecSyncOptions } from 'node:child_process';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand<E = null>(
  command: string,
  options?: import('child_process').ExecSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = exec(command, settings, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout as never);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return reject(cause);
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new Error(`Command failed: ${command}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, options, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) {
        const syscall = `spawnSync ${file}`;
        const message = `${syscall} ${cause.code}`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

interface Place {
  cwd?: string;
  env?: Record<string, string>;
}

export async function ask(command: string, place: Place = {}): Promise<string> {
  return (await runCommand(command, { encoding: 'utf8', ...place })).trim();
}

export async function show(file: string, args: string[], { quiet, ...options }: { quiet?: boolean } & Place): Promise<string> {
  return (await runFile(file, args, { encoding: 'utf8', ...options })).trim() + String(quiet);
}

export async function within(command: string, options: Pick<ExecSyncOptions, 'cwd' | 'env'>): Promise<number> {
  return (await runCommand(command, options)).length;
}

async function main(): Promise<void> {
  console.log(await ask('pwd', { cwd: '/' }));
  console.log(await ask('echo $A', { env: { PATH: '/usr/bin:/bin', A: 'a' } }));
  console.log(await show('pwd', [], { cwd: '/', quiet: true }));
  console.log(await within('pwd', { cwd: '/' }));
  await ask('echo err >&2; exit 3').catch((error: Error) => {
    console.log(error.message);
  });
}

void main();
