import { execFile } from 'node:child_process';

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
      const error = new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

async function run(file, args, options) {
  console.log(file, options?.cwd);
  return (await runFile(file, args, options)).toString().trim();
}

console.log(await run('echo', ['a']), await run('pwd', [], { cwd: '/' }));
