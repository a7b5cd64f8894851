import { execFile } from 'child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>> {
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

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string>;
async function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
async function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<string | Buffer>;
async function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<unknown> {
  const settings: import('child_process').SpawnSyncOptions = { ...options };
  const result = await spawnAsync(file, args, settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
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
    console.log(failure.message, failure.status, failure.signal, failure.code, String(failure.stdout), String(failure.stderr));
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
