import { spawn } from 'node:child_process';

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

async function test(): Promise<number> {
  const { status, error } = await spawnAsync('sh', ['-c', 'echo tested; exit 2'], { stdio: 'inherit' });
  const missing = await spawnAsync('no-such-program', [], { stdio: 'ignore' });
  console.log(error, missing.error?.message, missing.pid);
  return status ?? 1;
}

void test().then((code) => console.log(code));
