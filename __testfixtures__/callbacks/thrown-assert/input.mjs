import assert from 'node:assert/strict';
import { throws } from 'node:assert';
import { execFileSync, execSync } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

async function outcome(name, compare) {
  try {
    console.log(name, await compare());
  } catch (error) {
    console.log(name, error.code, error.actual?.code, error.actual?.status);
  }
}

async function main() {
  assert.throws(() => readFileSync('none'), { code: 'ENOENT', syscall: 'open', path: 'none' });
  assert.throws(() => execSync('echo out; exit 3'), (error) => error.status === 3 && String(error.stdout) === 'out\n');
  assert.throws(() => execSync('exit 3', { stdio: 'inherit' }), { status: 3, signal: null, stdout: null, message: 'Command failed: exit 3' });
  assert.throws(() => execFileSync('no-such-program', ['a'], { encoding: 'utf8' }), {
    code: 'ENOENT',
    message: 'spawnSync no-such-program ENOENT',
    status: null,
  });
  assert.throws(function () {
    gunzipSync(Buffer.from('no gzip'));
  }, /incorrect header/);
  assert.throws(() => scryptSync('secret', 'salt', 64, { N: 3 }), { code: 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS' });
  assert.doesNotThrow(() => {
    const text = readFileSync('data.txt', 'utf8');
    console.log(text.trim());
  });
  // Nothing throws, and another error than the expected one does.
  await outcome('nothing', async () => assert.throws(() => readFileSync('data.txt')));
  await outcome('another', async () => assert.throws(() => unlinkSync('none'), { code: 'EEXIST' }));
  await outcome('not wanted', async () => assert.doesNotThrow(() => execSync('exit 4')));
  // Left alone: an imported name, and an API that is handed over by its name.
  throws(() => readFileSync('none'));
  assert.throws(readFileSync);
  console.log('end');
}

await main();
