'use strict';

const { execFile } = require('node:child_process');

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

async function describe(file, args) {
  const { status, signal, stdout, stderr, output, error, pid } = await spawnAsync(file, args || [], { encoding: 'utf8' });
  console.log({ status, signal, stdout: stdout ?? null, stderr: stderr ?? null, output, error: error && error.code, message: error && error.message, started: pid > 0 });
}

async function main() {
  await describe('sh', ['-c', 'echo out; echo err >&2; cat']);
  await describe('sh', ['-c', 'exit 3']);
  await describe('sh', ['-c', 'kill -INT $$']);
  await describe('no-such-program');
  if ((await spawnAsync('true')).status === 0) console.log('true is there');
  const found = await spawnAsync('which', ['sh'], { stdio: 'pipe' });
  console.log(found.error, found.stdout instanceof Buffer, Object.keys(found).join());
  const late = await spawnAsync('sleep', ['5'], { timeout: 100 });
  console.log(late.error.code, late.signal, late.status);
}

main();
