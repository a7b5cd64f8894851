import { exec as execAsync, execFile, type ExecSyncOptions } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
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

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand<E = null>(
  command: string,
  options?: import('child_process').ExecSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = execAsync(command, settings, (cause, stdout, stderr) => {
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

async function exec(command: string, args: string[], opts: { cwd?: string }): Promise<string> {
  const { status, error, stdout } = await spawnAsync(command, args, { ...opts });
  if (status != 0) throw error;
  return stdout.toString();
}

async function shell(command: string, options?: ExecSyncOptions): Promise<string> {
  return (await runCommand(command, options)).toString();
}

async function main(): Promise<void> {
  console.log(await exec('pwd', [], { cwd: '/' }), await exec('echo', ['a'], {}));
  console.log(await shell('echo b'), await shell('pwd', { cwd: '/' }));
}

main();
