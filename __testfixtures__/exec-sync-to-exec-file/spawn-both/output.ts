import { execFile, spawn } from 'node:child_process';

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function spawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args ?? [], { ...options });
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      Object.assign(error, { message: `${syscall} ${error.code}`, syscall });
      const result = { error, status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      resolve(result as never);
    });
    subprocess.on('close', (status, signal) => {
      const { pid } = subprocess;
      resolve({ status, signal, output: [null, null, null], pid, stdout: null, stderr: null } as never);
    });
  });
}

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnCaptured(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>> {
  return new Promise((resolve) => {
    const subprocess = execFile(file, args, options, (cause, stdout, stderr) => {
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

async function install(names: readonly string[]): Promise<number | null> {
  return (await spawnAsync('echo', ['installing', ...names], { stdio: 'inherit' })).status;
}

async function version(program: string): Promise<string | undefined> {
  const { error, stdout } = await spawnCaptured(program, ['v1'], { encoding: 'utf8' });
  return error ? undefined : stdout.trim();
}

async function main(): Promise<void> {
  console.log(await install(['a', 'b']), await version('echo'), await version('no-such-program'));
}

void main();
