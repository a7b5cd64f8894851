import cp = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string>;
function runCommand(
  command: string,
  options?: import('child_process').ExecSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer>;
function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = cp.exec(command, settings, (cause, stdout, stderr) => {
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
        return reject(Object.assign(new Error(`Command failed: ${command}${details}`), result));
      }
      const syscall = `spawnSync ${path}`;
      const error = new Error(`${syscall} ${code}`);
      const { errno } = (cause ?? {}) as NodeJS.ErrnoException;
      reject(Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result }));
    });
    subprocess.stdin?.end();
  });
}

async function revision(): Promise<string> {
  const bytes: Buffer = await runCommand('echo 1234567');
  const whole: string = await runCommand('echo 89', { encoding: 'utf8', cwd: '/' });
  return bytes.toString().trim() + whole.trim();
}

void revision().then((id) => console.log(id));
