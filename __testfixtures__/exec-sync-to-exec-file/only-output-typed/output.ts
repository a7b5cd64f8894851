import cp = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand<E = null>(
  command: string,
  options?: import('child_process').ExecSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = cp.exec(command, settings, (cause, stdout, stderr) => {
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

async function revision(): Promise<string> {
  const bytes: Buffer = await runCommand('echo 1234567');
  const whole: string = await runCommand('echo 89', { encoding: 'utf8', cwd: '/' });
  return bytes.toString().trim() + whole.trim();
}

void revision().then((id) => console.log(id));
