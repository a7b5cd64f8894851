import { execFile } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  let subprocess = {};
  const [cause, stdout, stderr] = await new Promise((resolve) => {
    subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (...end) => resolve(end));
    subprocess.stdin?.end();
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
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

async function versions(isWindows) {
  const options = isWindows ? { cwd: '/', shell: true } : { cwd: '/' };
  const run = async (command) => {
    if (isWindows) return await spawnAsync(command, [], options);
    return await spawnAsync('/bin/sh', ['-c', command], options);
  };
  const { stdout, status } = await run('pwd');
  return [String(stdout), status, (await run('exit 3')).status];
}

console.log(await versions(false), await versions(true));
