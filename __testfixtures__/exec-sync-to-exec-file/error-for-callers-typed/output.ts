import { exec, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, options, (cause, stdout, stderr) => {
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

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runInherited(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = (await once(subprocess, 'close')) as [number | null, NodeJS.Signals | null];
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { ...options, encoding: 'buffer' }, (cause, stdout, stderr) => {
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

async function text(command: string): Promise<string> {
  return (await runCommand(command, { encoding: 'utf8' })).trim();
}

async function run(command: string): Promise<void> {
  await runInherited(command, { stdio: 'inherit' });
}

async function missing(): Promise<Buffer> {
  return await runFile('no-such-program', ['a']);
}

async function main(): Promise<void> {
  console.log(await text('echo a'));
  await run('echo b');
  for (const fail of [() => text('echo c >&2; exit 1'), () => run('exit 2'), missing]) {
    await fail().catch((error) => {
      console.log(error.message, error.code, error.syscall, error.path, error.spawnargs, error.status, error.signal);
    });
  }
}

void main();
