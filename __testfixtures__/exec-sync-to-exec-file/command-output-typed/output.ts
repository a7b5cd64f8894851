import { exec, type ExecSyncOptions } from 'node:child_process';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand<E = null>(
  command: string,
  options?: import('child_process').ExecSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    let unread: NodeJS.ErrnoException | undefined;
    const subprocess = exec(command, settings, (failure, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      const cause = failure ?? unread;
      if (!cause) return resolve(stdout as never);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return reject(cause);
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = unread ?? new Error(`Command failed: ${command}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input, options?.encoding as BufferEncoding);
  });
}

const text = { encoding: 'utf8' } as const;

async function revision(): Promise<string> {
  const bytes: Buffer = await runCommand('echo 1234567');
  const whole: string = await runCommand('echo 89', text);
  return bytes.toString().trim() + whole.trim();
}

async function run(command: string, options?: ExecSyncOptions): Promise<string> {
  const output = await runCommand(command, options);
  return typeof output === 'string' ? output : output.toString('latin1');
}

void revision().then(async (id) => {
  console.log(id, await run('echo a; echo b >&2'), await run('cat', { input: 'fed', encoding: 'utf8' }));
});
