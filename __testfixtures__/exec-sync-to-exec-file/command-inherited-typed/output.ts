import { spawn } from 'node:child_process';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  const cause = await new Promise<NodeJS.ErrnoException | void>((resolve) => {
    subprocess = spawn(command, { ...options, shell: options?.shell || true })
      .on('error', resolve)
      .on('close', () => resolve());
  }).catch((error) => error);
  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  if (status === 0) return null;
  const result = pid
    ? { status, signal, output: [null, null, null], pid, stdout: null, stderr: null }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  const code = cause?.code;
  if (code === undefined) {
    throw Object.assign(new Error(`Command failed: ${command}`), result);
  }
  const { spawnfile: path = options?.shell || '/bin/sh', spawnargs = [path, '-c', command] } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { ...details, error, ...result });
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
