import { execFile } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
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
async function runCommand(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

// Each of these differs in one respect from what promisified execFile does.
async function main() {
  try {
    console.log((await runCommand('git rev-parse HEAD', { stdio: 'pipe', cwd: '/' })).toString());
  } catch (error) {
    console.log(error.status);
  }
  try {
    console.log((await runCommand('git rev-parse HEAD', { cwd: '/' })).toString());
  } catch {
    console.log('stderr was shown');
  }
  try {
    console.log((await runCommand('cat', { stdio: 'pipe' })).toString());
    console.log((await runCommand('uname', { stdio: 'pipe' })).length > 0);
  } catch {
    console.log('not reached');
  }
}

await main();
