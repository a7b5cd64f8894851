import assert from 'node:assert/strict';
import { throws } from 'node:assert';
import { execFile, spawn } from 'node:child_process';
import { scrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, unlink } from 'node:fs/promises';
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';

const gunzipAsync = promisify(gunzip);
const scryptAsync = promisify(scrypt);

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  const isPiped = !options?.stdio || options.stdio.includes('pipe');
  let subprocess = {};
  const [cause, stdout, stderr] = await new Promise((resolve) => {
    subprocess = isPiped
      ? execFile(file, args, { encoding: 'buffer', ...options }, (...end) => resolve(end))
      : spawn(file, args, options)
          .on('error', (error) => resolve([error]))
          .on('close', () => resolve([null, null, null]));
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

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile(file, args, options) {
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

async function outcome(name, compare) {
  try {
    console.log(name, await compare());
  } catch (error) {
    console.log(name, error.code, error.actual?.code, error.actual?.status);
  }
}

async function main() {
  await assert.rejects(async () => readFile('none'), { code: 'ENOENT', syscall: 'open', path: 'none' });
  await assert.rejects(async () => runCommand('echo out; exit 3'), (error) => error.status === 3 && String(error.stdout) === 'out\n');
  await assert.rejects(async () => runCommand('exit 3', { stdio: 'inherit' }), { status: 3, signal: null, stdout: null, message: 'Command failed: exit 3' });
  await assert.rejects(async () => runFile('no-such-program', ['a'], { encoding: 'utf8' }), {
    code: 'ENOENT',
    message: 'spawnSync no-such-program ENOENT',
    status: null,
  });
  await assert.rejects(async function () {
    await gunzipAsync(Buffer.from('no gzip'));
  }, /incorrect header/);
  await assert.rejects(async () => scryptAsync('secret', 'salt', 64, { N: 3 }), { code: 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS' });
  await assert.doesNotReject(async () => {
    const text = await readFile('data.txt', 'utf8');
    console.log(text.trim());
  });
  // Nothing throws, and another error than the expected one does.
  await outcome('nothing', async () => await assert.rejects(async () => readFile('data.txt')));
  await outcome('another', async () => await assert.rejects(async () => unlink('none'), { code: 'EEXIST' }));
  await outcome('not wanted', async () => await assert.doesNotReject(async () => runCommand('exit 4')));
  // Left alone: an imported name, and an API that is handed over by its name.
  throws(() => readFileSync('none'));
  assert.throws(readFileSync);
  console.log('end');
}

await main();
