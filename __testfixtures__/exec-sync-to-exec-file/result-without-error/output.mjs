import { execFile } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (_, stdout, stderr) => {
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return resolve({ status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null });
      resolve({ status, signal, output: [null, stdout, stderr], pid, stdout, stderr });
    });
    subprocess.stdin?.end();
  });
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
