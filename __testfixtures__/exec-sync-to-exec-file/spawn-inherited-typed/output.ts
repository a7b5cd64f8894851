import { spawn } from 'node:child_process';

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
async function spawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  const cause = await new Promise<NodeJS.ErrnoException | void>((resolve) => {
    subprocess = spawn(file, args ?? [], { ...options })
      .on('error', resolve)
      .on('close', () => resolve());
  }).catch((error) => error);
  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  const result = pid
    ? { status, signal, output: [null, null, null], pid, stdout: null, stderr: null }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  const code = cause?.code;
  if (code === undefined) return result as never;
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result } as never;
}

async function test(): Promise<number> {
  const { status, error } = await spawnAsync('sh', ['-c', 'echo tested; exit 2'], { stdio: 'inherit' });
  const missing = await spawnAsync('no-such-program', [], { stdio: 'ignore' });
  console.log(error, missing.error?.message, missing.pid);
  return status ?? 1;
}

void test().then((code) => console.log(code));
