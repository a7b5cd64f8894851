import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  let unread;
  const subprocess = spawn(command, { shell: true, ...options });
  subprocess.stdin?.on('error', (error) => {
    // A short input that is not read is no failure.
    if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
  });
  subprocess.stdin?.end(options?.input);
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0 && !unread) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(unread ?? new Error(`Command failed: ${command}`), result);
}

/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function runFile(file, args, options) {
  return new Promise((resolve, reject) => {
    let unread;
    const subprocess = spawn(file, args, options);
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0 && !unread) return resolve(null);
      const error = unread ?? new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}

async function login(user, password) {
  await runCommand(`sh -c 'cat; echo " for ${user}"'`, { input: password, stdio: ['pipe', 'inherit', 'inherit'] });
  await runFile('sh', ['-c', 'cat; exit 2'], { input: `${password}\n`, stdio: ['pipe', 1, 'inherit'] });
}

await login('me', 'secret').catch(({ status, message, output }) => console.log(status, message, output));
