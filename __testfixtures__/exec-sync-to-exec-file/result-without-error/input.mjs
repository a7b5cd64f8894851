import { spawnSync } from 'node:child_process';

async function has(program) {
  return spawnSync('which', [program]).status === 0;
}

async function describe(command) {
  const result = spawnSync('sh', ['-c', command], { encoding: 'utf8', timeout: 400 });
  if (result.status !== 0) console.log('failed', result.status, result.signal);
  return [result.stdout, result.stderr];
}

console.log(await has('sh'), await has('no-such-program'));
console.log(await describe('echo out; echo err >&2'), await describe('exit 3'), await describe('echo a; exec sleep 5'));
