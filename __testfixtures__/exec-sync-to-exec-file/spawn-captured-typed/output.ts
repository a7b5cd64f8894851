import { execFile } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions & { encoding?: E },
): Promise<import('child_process').SpawnSyncReturns<E extends BufferEncoding ? string : Buffer>> {
  return new Promise((resolve) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = execFile(file, args, settings, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result as never);
      const syscall = `spawnSync ${path}`;
      const { errno } = (cause ?? {}) as NodeJS.ErrnoException;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(`${syscall} ${code}`), details), ...result } as never);
    });
    subprocess.stdin?.end();
  });
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
