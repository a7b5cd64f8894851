import { execFile } from 'child_process';

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = execFile(file, args, settings, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal, killed } = subprocess;
      if (pid && !options?.stdio) process.stderr.write(stderr);
      if (!cause && !killed) return resolve(stdout as never);
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (killed) code = 'ETIMEDOUT';
      if (code === undefined) {
        const details = stderr.length > 0 ? `\n${stderr}` : '';
        return reject(Object.assign(new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`), result));
      }
      const syscall = `spawnSync ${path}`;
      const error = new Error(`${syscall} ${code}`);
      const { errno } = (cause ?? {}) as NodeJS.ErrnoException;
      reject(Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result }));
    });
    subprocess.stdin?.end();
  });
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
