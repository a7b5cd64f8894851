import child from 'node:child_process';
import * as cp from 'child_process';
import { createRequire } from 'node:module';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = child.exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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
    const subprocess = cp.execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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
      const error = new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = child.execFile(file, args, { encoding: 'buffer', ...options }, (_, stdout, stderr) => {
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return resolve({ status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null });
      resolve({ status, signal, output: [null, stdout, stderr], pid, stdout, stderr });
    });
    subprocess.stdin?.end();
  });
}

const require = createRequire(import.meta.url);

async function main() {
  console.log((await runCommand('echo default')).toString());
  console.log((await runCommand('echo taken')).toString());
  console.log((await runCommand('echo alias')).toString());
  console.log((await runFile('echo', ['namespace'])).toString());
  console.log((await spawnAsync('echo', ['dynamic'])).stdout.toString());
  console.log(process.getBuiltinModule ? (await runCommand('echo computed')).toString() : 'computed\n');
}

await main();
