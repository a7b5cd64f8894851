import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = (await once(subprocess, 'close')) as [number | null, NodeJS.Signals | null];
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

/** Runs a program to its end, without blocking, whether it succeeds or not, and whether there is one or not. */
async function spawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<void> {
  try {
    await once(spawn(file, args ?? [], { ...options }), 'close');
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
  }
}

async function install(folders: string[]): Promise<void> {
  for (const cwd of folders) {
    await runCommand('pwd', { cwd, stdio: 'inherit' });
  }
  for (const cwd of folders) {
    await spawnAsync('pwd', [], { cwd, stdio: 'inherit' });
  }
  for (const ms of [1, 2]) {
    await sleep(ms);
  }
}

void install(['/', '/tmp']).then(() => console.log('done'));
