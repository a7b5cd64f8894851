import { exec } from 'node:child_process';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal, killed } = subprocess;
      if (pid && !options?.stdio) process.stderr.write(stderr);
      if (!cause && !killed) return resolve(stdout);
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (killed) code = 'ETIMEDOUT';
      if (code === undefined) {
        const details = stderr.length > 0 ? `\n${stderr}` : '';
        return reject(Object.assign(new Error(`Command failed: ${command}${details}`), result));
      }
      const syscall = `spawnSync ${path}`;
      const error = new Error(`${syscall} ${code}`);
      const { errno } = cause ?? {};
      reject(Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result }));
    });
    subprocess.stdin?.end();
  });
}

async function greet() {
  return (await runCommand('echo hello', { encoding: 'utf8' })).trim();
}

console.log(await greet());
