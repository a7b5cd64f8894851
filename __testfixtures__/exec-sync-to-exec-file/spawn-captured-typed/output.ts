import { execFile } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions & { encoding?: E },
): Promise<import('child_process').SpawnSyncReturns<E extends BufferEncoding ? string : Buffer>> {
  const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  const [cause, stdout, stderr] = await new Promise<[NodeJS.ErrnoException | null, Buffer, Buffer]>((resolve) => {
    subprocess = execFile(file, args, settings, (...end) => resolve(end as never));
    subprocess.stdin?.end();
  }).catch((error) => [error] as never);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  const result = pid
    ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
  if (code === undefined) return result as never;
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result } as never;
}

async function succeeds(file: string, args: string[]): Promise<boolean> {
  const { error, status, stdout, stderr } = await spawnAsync(file, args, { encoding: 'utf8', timeout: 5000 });
  console.log(error?.message, status, stdout.length, stderr?.trim());
  return status === 0;
}

async function main(): Promise<void> {
  console.log(await succeeds('sh', ['-c', 'echo out; echo err >&2']), (await spawnAsync('echo', ['x'])).stdout.toString('hex'));
}

void main();
