import cp from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = cp.spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function readCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = cp.exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = cp.execFile(file, args, { encoding: 'buffer', ...options }, (_, stdout, stderr) => {
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return resolve({ status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null });
      resolve({ status, signal, output: [null, stdout, stderr], pid, stdout, stderr });
    });
    subprocess.stdin?.end();
  });
}

async function main() {
  await runCommand('echo shared', { stdio: 'inherit' });
  console.log((await readCommand('echo read')).toString(), (await spawnAsync('sh', ['-c', 'exit 3'])).status);
}

await main();
