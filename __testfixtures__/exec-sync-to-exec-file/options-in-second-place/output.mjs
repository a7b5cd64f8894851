import { execFile } from 'node:child_process';

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
      resolve({ error: Object.assign(new Error(`${syscall} ${code}`), details), ...result });
    });
    subprocess.stdin?.end();
  });
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
