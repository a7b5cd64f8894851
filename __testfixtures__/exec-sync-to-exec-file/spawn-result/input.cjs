'use strict';

const { spawnSync } = require('node:child_process');

async function describe(file, args) {
  const { status, signal, stdout, stderr, output, error, pid } = spawnSync(file, args || [], { encoding: 'utf8' });
  console.log({ status, signal, stdout: stdout ?? null, stderr: stderr ?? null, output, error: error && error.code, message: error && error.message, started: pid > 0 });
}

async function main() {
  await describe('sh', ['-c', 'echo out; echo err >&2; cat']);
  await describe('sh', ['-c', 'exit 3']);
  await describe('sh', ['-c', 'kill -INT $$']);
  await describe('no-such-program');
  if (spawnSync('true').status === 0) console.log('true is there');
  const found = spawnSync('which', ['sh'], { stdio: 'pipe' });
  console.log(found.error, found.stdout instanceof Buffer, Object.keys(found).join());
  const late = spawnSync('sleep', ['5'], { timeout: 100 });
  console.log(late.error.code, late.signal, late.status);
}

main();
