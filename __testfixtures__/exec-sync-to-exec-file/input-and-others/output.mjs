import { execFile, spawn } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  let subprocess = {};
  let unread;
  const [failure, stdout, stderr] = await new Promise((resolve) => {
    subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (...end) => resolve(end));
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  }).catch((error) => [error]);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  const cause = killed ? failure : (unread ?? failure);
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

/** Does what execSync does when only stdout is piped, without blocking: same result, same errors. */
function runCommand(command, { encoding, ...options }) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { shell: true, ...options });
    const maxBuffer = 1024 * 1024;
    let bytes = Buffer.alloc(0);
    let unread;
    subprocess.stdout.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length <= maxBuffer) return;
      subprocess.kill();
      subprocess.stdout.destroy();
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
    subprocess.on('error', reject);
    subprocess.on('close', (status, signal) => {
      const stdout = encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      if (status === 0 && bytes.length <= maxBuffer && !unread) return resolve(stdout);
      const result = { status, signal, output: [null, stdout, null], pid: subprocess.pid, stdout, stderr: null };
      reject(Object.assign(unread ?? new Error(`Command failed: ${command}`), result));
    });
  });
}

// One function of each kind does for both calls.
export async function describe(text) {
  const words = (await runFile('wc', ['-w'], { input: text, encoding: 'utf8' })).trim();
  const where = (await runFile('pwd', [], { encoding: 'utf8', cwd: '/' })).trim();
  const upper = await spawnAsync('tr', ['a-z', 'A-Z'], { input: text, encoding: 'utf8' });
  const none = await spawnAsync('no-such-program', []);
  const last = (await runCommand('tail -n 1', { input: text, stdio: ['pipe', 'pipe', 'ignore'] })).toString();
  return [words, where, upper.status, upper.stdout, none.error.code, last];
}

console.log(await describe('two words\nthree'));
