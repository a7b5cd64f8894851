import { spawn } from 'node:child_process';

/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<null> {
  return new Promise((resolve, reject) => {
    let unread: NodeJS.ErrnoException | undefined;
    const subprocess = spawn(file, args ?? [], { ...options });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0 && !unread) return resolve(null);
      const error = unread ?? new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}

async function run(args: readonly string[]): Promise<void> {
  try {
    await runFile('sh', ['-c', ...args], { stdio: 'inherit' });
    await runFile('no-such-program', args, { stdio: 'ignore' });
  } catch (error) {
    console.log(String(error), Object.entries(error as object).filter(([key]) => !['error', 'pid', 'errno'].includes(key)).map(([key, value]) => [key, value ?? null]));
  }
}

async function main(): Promise<void> {
  await run(['echo fine']);
  await run(['exit 7']);
}

void main();
