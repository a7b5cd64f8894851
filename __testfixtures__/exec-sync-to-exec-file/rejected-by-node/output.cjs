const { exec, execFileSync, execSync, spawnSync } = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  let subprocess = {};
  let unread;
  const [failure, stdout, stderr] = await new Promise((resolve) => {
    subprocess = exec(command, { encoding: 'buffer', ...options }, (...end) => resolve(end));
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  const cause = killed ? failure : (unread ?? failure);
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

const attempts = [
  async () => execSync(5),
  async () => execSync('echo x', { encoding: 'nope' }),
  async () => execFileSync('echo', 'x'),
  async () => execFileSync(['echo', 'x']),
  async () => execFileSync('echo', ['x'], null),
  async () => spawnSync('echo', ['x'], { input: 5 }).stdout,
  async () => spawnSync('echo', ['x'], { shell: 5 }).stdout,
  async () => spawnSync('echo', ['x'], { maxBuffer: null }).stdout,
  async () => (await runCommand('head -c 2000000 /dev/zero', { input: '', maxBuffer: undefined })).length,
];

async function main() {
  for (const attempt of attempts) {
    try {
      console.log(String(await attempt()));
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
}

main();
