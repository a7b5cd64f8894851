import { execFile } from 'node:child_process';

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

async function git(args, input) {
  return (await runFile('sh', ['-c', 'cat; printf " %s" "$@"', ...args], { encoding: 'utf8', stdio: 'pipe', input })).trim();
}

console.log(await git(['a', 'b'], 'fed'));
console.log(await git([], undefined));
console.log(await git([], Buffer.from('bytes')));

async function fail(input) {
  return await runFile('sh', ['-c', 'cat >&2; exit 3'], { input });
}

await fail('what is wrong').catch(({ message, status, stdout, stderr }) =>
  console.log([message, status, String(stdout), String(stderr)]),
);
await fail('x'.repeat(10)).catch(({ status }) => console.log(status));
