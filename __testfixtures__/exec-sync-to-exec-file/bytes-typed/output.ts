import { execFile } from 'node:child_process';

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { ...options, encoding: 'buffer' }, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal, killed } = subprocess;
      if (pid && !options?.stdio) process.stderr.write(stderr);
      if (!cause && !killed) return resolve(stdout);
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

async function bytes(file: string, args?: readonly string[]): Promise<Buffer> {
  return await runFile(file, args ?? [], { cwd: '/' });
}

async function main(): Promise<void> {
  const [text, size] = [(await bytes('pwd')).toString().trim(), (await runFile('echo', ['12'])).length];
  console.log(text, size);
  try {
    await bytes('sh', ['-c', 'printf out; exit 4']);
  } catch (error) {
    console.log(String(error), (error as { stdout: Buffer }).stdout.toString());
  }
}

void main();
