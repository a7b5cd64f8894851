import { spawn } from 'node:child_process';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    const rest = { pid: subprocess.pid ?? 0, stdout: null, stderr: null };
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      reject(Object.assign(error, { message, syscall, error, status: null, signal: null, output: null, ...rest }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(`Command failed: ${command}`);
      reject(Object.assign(error, { status, signal, output: [null, null, null], ...rest }));
    });
  });
}

async function run(command: string): Promise<void> {
  try {
    await runCommand(command, { stdio: 'inherit' });
  } catch (error) {
    console.log(error instanceof Error && error.message);
    if (error instanceof Error && 'status' in error) console.log(error.status);
  }
}

void run('echo fine').then(() => run('exit 7'));
