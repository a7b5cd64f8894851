import { exec, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function readCommand<E = null>(
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

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runInherited(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = (await once(subprocess, 'close')) as [number | null, NodeJS.Signals | null];
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

/** Does what execSync does, without blocking: same result, same output, same errors. */
function runCommand<E = null>(
  command: string,
  options?: import('child_process').ExecSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  const isPiped = !options?.stdio || options.stdio === 'pipe';
  return isPiped ? readCommand(command, options) : (runInherited(command, options) as Promise<never>);
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

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function spawnInherited(
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

/** Does what spawnSync does, without blocking: same result, same output, same errors. */
function spawnAsync(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>> {
  const isPiped = !options?.stdio || options.stdio === 'pipe';
  return isPiped ? spawnCaptured(file, args, options) : (spawnInherited(file, args, options) as Promise<never>);
}

async function sh(command: string, silent = false): Promise<string> {
  const out = await runCommand(command, { stdio: silent ? 'pipe' : 'inherit' });
  return out ? out.toString() : '';
}

async function text(command: string, verbose: boolean): Promise<string | undefined> {
  return (await runCommand(command, { encoding: 'utf8', stdio: verbose ? 'inherit' : 'pipe' }))?.trim();
}

async function status(verbose: boolean): Promise<[number | null, string | undefined]> {
  const result = await spawnAsync('sh', ['-c', 'echo ran; exit 3'], { encoding: 'utf8', stdio: verbose ? 'inherit' : 'pipe' });
  return [result.status, result.stdout?.trim()];
}

async function main(): Promise<void> {
  console.log(await sh('echo shown'), await sh('echo read', true), await text('echo text', false));
  console.log(await status(true), await status(false));
}

main();
