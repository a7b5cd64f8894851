import { spawn } from 'node:child_process';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  let subprocess = {};
  const cause = await new Promise((resolve) => {
    subprocess = spawn(command, { ...options, shell: options?.shell || true })
      .on('error', resolve)
      .on('close', () => resolve());
  }).catch((error) => error);
  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  if (status === 0) return null;
  const result = pid
    ? { status, signal, output: [null, null, null], pid, stdout: null, stderr: null }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  const code = cause?.code;
  if (code === undefined) {
    throw Object.assign(new Error(`Command failed: ${command}`), result);
  }
  const { spawnfile: path = options?.shell || '/bin/sh', spawnargs = [path, '-c', command] } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { ...details, error, ...result });
}

async function build() {
  console.log('before');
  await runCommand('echo out; echo err >&2', { stdio: 'inherit' });
  await runCommand('echo "in $PWD" | sed "s#/.*/##"', { stdio: ['ignore', 'inherit', 'inherit'], cwd: '/usr/bin' });
  await runCommand('cat; echo quiet', { stdio: 'ignore' });
  const value = await runCommand('echo $GREETING', { stdio: [0, 1, 2], env: { ...process.env, GREETING: 'hello' } });
  console.log('value', value);
}

async function fail(command, cwd) {
  try {
    await runCommand(command, { stdio: 'inherit', cwd });
  } catch (error) {
    console.log(error.message, error.status, error.signal, error.code, error.stdout ?? null, error.stderr ?? null, error.output);
    console.log(error.pid > 0, error instanceof Error, Object.keys(error).join());
  }
}

await build();
await fail('echo partly; exit 3');
await fail('kill -9 $$');
await fail('no-such-program');
await fail('true', '/no/such/folder');
