import cp from 'node:child_process';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function runCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = cp.spawn(command, { ...options, shell: options?.shell || true });
    const rest = { pid: subprocess.pid ?? 0, stdout: null, stderr: null };
    subprocess.on('error', (error) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      reject(Object.assign(error, { message, syscall, error, status: null, signal: null, output: null, ...rest }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(`Command failed: ${command}`);
      reject(Object.assign(error, { status, signal, output: [null, null, null], ...rest }));
    });
  });
}

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = cp.execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result);
      const syscall = `spawnSync ${path}`;
      const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(`${syscall} ${code}`), details), ...result });
    });
    subprocess.stdin?.end();
  });
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function readCommand(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

async function main() {
  await runCommand('echo shared', { stdio: 'inherit' });
  console.log((await readCommand('echo read')).toString(), (await spawnAsync('sh', ['-c', 'exit 3'])).status);
}

await main();
