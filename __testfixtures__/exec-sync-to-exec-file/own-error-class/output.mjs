import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new globalThis.Error(`Command failed: ${command}`), result);
}

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
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
  return { error: Object.assign(new globalThis.Error(`${syscall} ${code}`), details), ...result };
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile(file, args, options) {
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new globalThis.Error(`Command failed: ${command}${details}`), result);
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function readCommand(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new globalThis.Error(`Command failed: ${command}${details}`), result);
}

class Error extends globalThis.Error {
  constructor(message) {
    super(`own: ${message}`);
  }
}

async function attempt(run) {
  try {
    await run();
  } catch (error) {
    console.log(error.message, error instanceof Error);
  }
}

await attempt(async () => await runCommand('exit 2', { stdio: 'inherit' }));
await attempt(async () => await runFile('no-such-program', ['a'], { stdio: 'pipe' }));
await attempt(async () => await readCommand('cat; exit 3', { input: 'fed' }));
console.log((await (async () => await spawnAsync('no-such-program'))()).error.message);
