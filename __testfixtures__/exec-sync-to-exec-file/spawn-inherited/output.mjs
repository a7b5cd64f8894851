import * as process_ from 'node:child_process';

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = process_.spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      Object.assign(error, { message: `${syscall} ${error.code}`, syscall });
      resolve({ error, status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null });
    });
    subprocess.on('close', (status, signal) => {
      const { pid } = subprocess;
      resolve({ status, signal, output: [null, null, null], pid, stdout: null, stderr: null });
    });
  });
}

async function test(file, args) {
  const result = await spawnAsync(file, args, { stdio: 'inherit' });
  if (result.error) console.log(result.error.message, result.error.code, result.error.path, result.error.spawnargs);
  const { pid, ...rest } = result;
  console.log(rest.status, rest.signal, rest.stdout ?? null, rest.output, pid > 0);
  return result.status ?? 1;
}

console.log(await test('sh', ['-c', 'echo out; exit 5']), await test('no-such-program', ['a']), await test('sh', ['-c', 'kill -9 $$']));
