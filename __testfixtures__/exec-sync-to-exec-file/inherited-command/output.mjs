import { spawn } from 'node:child_process';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(`Command failed: ${command}`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
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
