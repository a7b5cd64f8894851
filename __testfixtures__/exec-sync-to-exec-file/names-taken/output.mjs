import { exec, execFile, spawn as spawnAsync2 } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnCaptured(file, args, options) {
  return new Promise((resolve) => {
    let unread;
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (failure, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
      const cause = subprocess.killed ? failure : (unread ?? failure);
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result);
      const syscall = `spawnSync ${path}`;
      const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(`${syscall} ${code}`), details), ...result });
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  });
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function readCommand(command, options) {
  return new Promise((resolve, reject) => {
    let unread;
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (failure, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      const cause = failure ?? unread;
      if (!cause) return resolve(stdout);
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
    subprocess.stdin?.end(options?.input);
  });
}

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runInherited(command, options) {
  const subprocess = spawnAsync2(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

const runCommand = (name) => `my own ${name}`;
const spawn = 'salmon';

export async function main(spawnAsync) {
  await setTimeout(1);
  const late = await spawnCaptured('sleep', ['5'], { timeout: 100, input: 'x' });
  console.log(runCommand('tool'), spawn, spawnAsync, late.error.code);
  console.log((await readCommand('cat', { input: 'fed' })).toString());
  await runInherited('echo shown', { stdio: 'inherit' });
}

await main('parameter');
