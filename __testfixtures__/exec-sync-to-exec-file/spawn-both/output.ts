import { execFile, spawn } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync<E = null>(
  file: string,
  args: readonly string[] | null | undefined,
  options?: import('child_process').SpawnSyncOptions & { encoding?: E },
): Promise<import('child_process').SpawnSyncReturns<E extends BufferEncoding ? string : Buffer>> {
  const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
  const isPiped = !options?.stdio || options.stdio.includes('pipe');
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  const [cause, stdout, stderr] = await new Promise<[NodeJS.ErrnoException | null, Buffer, Buffer]>((resolve) => {
    subprocess = isPiped
      ? execFile(file, args, settings, (...end) => resolve(end as never))
      : spawn(file, args ?? [], { ...options })
          .on('error', (error) => resolve([error] as never))
          .on('close', () => resolve([null, null, null] as never));
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

async function install(names: readonly string[]): Promise<number | null> {
  return (await spawnAsync('echo', ['installing', ...names], { stdio: 'inherit' })).status;
}

async function version(program: string): Promise<string | undefined> {
  const { error, stdout } = await spawnAsync(program, ['v1'], { encoding: 'utf8' });
  return error ? undefined : stdout.trim();
}

async function main(): Promise<void> {
  console.log(await install(['a', 'b']), await version('echo'), await version('no-such-program'));
}

void main();
