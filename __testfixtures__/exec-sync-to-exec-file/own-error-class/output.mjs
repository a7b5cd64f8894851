import { exec, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new globalThis.Error(`Command failed: ${command}`), result);
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) {
        const syscall = `spawnSync ${file}`;
        const message = `${syscall} ${cause.code}`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new globalThis.Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
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
      const error = unread ?? new globalThis.Error(`Command failed: ${command}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  });
}

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result);
      const syscall = `spawnSync ${path}`;
      const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new globalThis.Error(`${syscall} ${code}`), details), ...result });
    });
    subprocess.stdin?.end();
  });
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
