import { execFile } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
async function spawnAsync(file, args, options) {
  let subprocess = {};
  const [cause, stdout, stderr] = await new Promise((resolve) => {
    subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (...end) => resolve(end));
    subprocess.stdin?.end();
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (pid) return { status, signal, output: [null, stdout, stderr], pid, stdout, stderr };
  if (!cause.syscall) throw cause;
  return { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
}

async function has(program) {
  return (await spawnAsync('which', [program])).status === 0;
}

async function describe(command) {
  const result = await spawnAsync('sh', ['-c', command], { encoding: 'utf8', timeout: 400 });
  if (result.status !== 0) console.log('failed', result.status, result.signal);
  return [result.stdout, result.stderr];
}

console.log(await has('sh'), await has('no-such-program'));
console.log(await describe('echo out; echo err >&2'), await describe('exit 3'), await describe('echo a; exec sleep 5'));
