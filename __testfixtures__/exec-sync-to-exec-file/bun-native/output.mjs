import { exec, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function readCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(file, args, options) {
  return new Promise((resolve, reject) => {
    let unread;
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (failure, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      const cause = failure ?? unread;
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) {
        const syscall = `spawnSync ${file}`;
        const message = `${syscall} ${cause.code}`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = unread ?? new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  });
}

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (_, stdout, stderr) => {
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return resolve({ status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null });
      resolve({ status, signal, output: [null, stdout, stderr], pid, stdout, stderr });
    });
    subprocess.stdin?.end();
  });
}

/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function runInheritedFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}

async function attempt(run) {
  try {
    return String(await run());
  } catch (error) {
    return [error.message, error.status, error.signal, String(error.stdout)].join('|');
  }
}

async function main() {
  await runCommand('echo shared', { stdio: 'inherit' });
  console.log((await readCommand('echo read')).toString(), await runFile('cat', [], { input: 'fed', encoding: 'utf8' }));
  const { status, signal, stdout } = await spawnAsync('sh', ['-c', 'echo out; exit 3'], { encoding: 'utf8' });
  console.log(status, signal, stdout);
  console.log(await attempt(async () => await readCommand('echo out; exit 4', { stdio: 'pipe' })));
  console.log(await attempt(async () => await runInheritedFile('sh', ['-c', 'kill -9 $$'], { stdio: 'inherit' })));
}

await main();
