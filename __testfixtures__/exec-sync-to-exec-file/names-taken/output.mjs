import { execFile, spawn as spawnAsync2 } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnCaptured(file, args, options) {
  let subprocess = {};
  let unread;
  const [failure, stdout, stderr] = await new Promise((resolve) => {
    subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (...end) => resolve(end));
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  const cause = killed ? failure : (unread ?? failure);
  if (!pid && !cause?.syscall) throw cause;
  const result = pid
    ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  let code = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
  if (code === undefined) return result;
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result };
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function readCommand(command, options) {
  const result = await spawnCaptured(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
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
