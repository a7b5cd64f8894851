import { exec } from 'node:child_process';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  let subprocess = {};
  const [cause, stdout, stderr] = await new Promise((resolve) => {
    subprocess = exec(command, { encoding: 'buffer', ...options }, (...end) => resolve(end));
    subprocess.stdin?.end();
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  if (pid && !options?.stdio) process.stderr.write(stderr);
  if (status === 0 && !cause && !killed) return stdout;
  const result = pid
    ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  let code = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
  if (code === undefined) {
    const details = stderr?.length > 0 ? `\n${stderr}` : '';
    throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
  }
  const { spawnfile: path = options?.shell || '/bin/sh', spawnargs = [path, '-c', command] } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { ...details, error, ...result });
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
