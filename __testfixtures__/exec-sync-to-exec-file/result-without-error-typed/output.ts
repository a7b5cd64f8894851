import { execFile } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function spawnAsync<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions & { encoding?: E },
): Promise<import('child_process').SpawnSyncReturns<E extends BufferEncoding ? string : Buffer>> {
  const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  const [cause, stdout, stderr] = await new Promise<[NodeJS.ErrnoException | null, Buffer, Buffer]>((resolve) => {
    subprocess = execFile(file, args, settings, (...end) => resolve(end as never));
    // It need not read its input.
    subprocess.stdin?.on('error', () => {}).end(options?.input);
  }).catch((error) => [error] as never);
  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (pid) return { status, signal, output: [null, stdout, stderr], pid, stdout, stderr } as never;
  if (!cause?.syscall) throw cause;
  return { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null } as never;
}

async function has(program: string): Promise<boolean> {
  return (await spawnAsync('which', [program], { stdio: 'pipe' })).status === 0;
}

async function upper(text: string): Promise<string> {
  const { stdout, status, signal } = await spawnAsync('tr', ['a-z', 'A-Z'], { input: text, encoding: 'utf8' });
  return [stdout, status, signal].join();
}

async function main(): Promise<void> {
  console.log(await has('sh'), await has('no-such-program'), await upper('abc'));
}

void main();
