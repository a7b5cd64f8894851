import { Buffer } from 'node:buffer';
import { exec, spawn } from 'node:child_process';
import process from 'node:process';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, { ...options, encoding: 'buffer' }, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return reject(cause);
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new Error(`Command failed: ${command}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

/** Does what execSync does when only stdout is piped, without blocking: same result, same errors. */
function readStdout(command: string, options: import('child_process').ExecSyncOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { shell: true, ...options });
    const maxBuffer = 1024 * 1024;
    let stdout = Buffer.alloc(0);
    subprocess.stdout?.on('data', (chunk: Buffer) => {
      stdout = Buffer.concat([stdout, chunk]);
      if (stdout.length <= maxBuffer) return;
      subprocess.kill();
      subprocess.stdout?.destroy();
    });
    subprocess.stdin?.end();
    subprocess.on('error', reject);
    subprocess.on('close', (status, signal) => {
      if (status === 0 && stdout.length <= maxBuffer) return resolve(stdout);
      const result = { status, signal, output: [null, stdout, null], pid: subprocess.pid, stdout, stderr: null };
      reject(Object.assign(new Error(`Command failed: ${command}`), result));
    });
  });
}

async function read(command: string): Promise<string> {
  return Buffer.from(await runCommand(command)).toString() + (await readStdout(command, { stdio: ['ignore', 'pipe', 'ignore'] })).toString();
}

read('echo a; echo err >&2').then((text) => process.stdout.write(text));
