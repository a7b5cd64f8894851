import { execFile } from 'child_process';

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  const [cause, stdout, stderr] = await new Promise<[NodeJS.ErrnoException | null, Buffer, Buffer]>((resolve) => {
    subprocess = execFile(file, args, settings, (...end) => resolve(end as never));
    subprocess.stdin?.end();
  }).catch((error) => [error] as never);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  if (pid && !options?.stdio) process.stderr.write(stderr);
  if (status === 0 && !cause && !killed) return stdout as never;
  const result = pid
    ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
  if (code === undefined) {
    const details = stderr?.length > 0 ? `\n${stderr}` : '';
    throw Object.assign(new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`), result);
  }
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { ...details, error, ...result });
}

interface Failure {
  status: number | null;
  signal: string | null;
  code?: string;
  stdout: Buffer | null;
  stderr: Buffer | null;
}

async function show(args: string[]): Promise<void> {
  const text: string = await runFile('echo', args, { encoding: 'utf8' });
  const bytes: Buffer = await runFile('echo', args);
  const first = (await runFile('echo', ['one two'])).toString().split(' ')[0];
  console.log(text.trim(), bytes.length, first, await runFile('pwd', [], { cwd: '/', encoding: 'utf8' }));
}

async function fail(file: string, ...args: string[]): Promise<void> {
  try {
    await runFile(file, args);
  } catch (error) {
    const failure = error as Error & Failure;
    console.log(failure.message, failure.status, failure.signal, failure.code, String(failure.stdout ?? null), String(failure.stderr ?? null));
  }
}

async function main(): Promise<void> {
  await show(['a', 'b']);
  await fail('sh', '-c', 'echo out; echo err >&2; exit 2');
  await fail('false');
  await fail('sh', '-c', 'kill -KILL $$');
  await fail('no-such-program', 'x');
}

void main();
