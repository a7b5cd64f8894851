import { exec, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, options, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal, killed } = subprocess;
      if (pid && !options?.stdio) process.stderr.write(stderr);
      if (!cause && !killed) return resolve(stdout);
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (killed) code = 'ETIMEDOUT';
      if (code === undefined) {
        const details = stderr.length > 0 ? `\n${stderr}` : '';
        return reject(Object.assign(new Error(`Command failed: ${command}${details}`), result));
      }
      const syscall = `spawnSync ${path}`;
      const error = new Error(`${syscall} ${code}`);
      const { errno } = (cause ?? {}) as NodeJS.ErrnoException;
      reject(Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result }));
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
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, options, (cause, stdout, stderr) => {
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

async function branch(): Promise<string> {
  return (await runCommand('echo main', { encoding: 'utf8' })).trim();
}

async function fail(command: string): Promise<unknown> {
  try {
    return await runCommand(command, { encoding: 'utf-8', stdio: 'pipe', timeout: 500 });
  } catch (error) {
    const { status, stdout, stderr, message } = error as { status: number; stdout: string; stderr: string; message: string };
    return { status, stdout, stderr, message };
  }
}

async function main(): Promise<void> {
  await runInherited('echo shared', { stdio: 'inherit' });
  console.log(await branch(), await fail('echo out; echo err >&2; exit 3'), await fail('exec sleep 5'));
}

void main().then(async () => console.log(await runFile('echo', ['file'], { encoding: 'utf8' })));
