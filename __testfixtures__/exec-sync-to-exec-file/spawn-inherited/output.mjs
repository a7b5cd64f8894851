import * as process_ from 'node:child_process';

/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
async function spawnAsync(file, args, options) {
  let subprocess = {};
  const cause = await new Promise((resolve) => {
    subprocess = process_.spawn(file, args, options)
      .on('error', resolve)
      .on('close', () => resolve());
  }).catch((error) => error);
  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  const result = pid
    ? { status, signal, output: [null, null, null], pid, stdout: null, stderr: null }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  const code = cause?.code;
  if (code === undefined) return result;
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result };
}

async function test(file, args) {
  const result = await spawnAsync(file, args, { stdio: 'inherit' });
  if (result.error) console.log(result.error.message, result.error.code, result.error.path, result.error.spawnargs);
  const { pid, ...rest } = result;
  console.log(rest.status, rest.signal, rest.stdout ?? null, rest.output, pid > 0);
  return result.status ?? 1;
}

console.log(await test('sh', ['-c', 'echo out; exit 5']), await test('no-such-program', ['a']), await test('sh', ['-c', 'kill -9 $$']));
