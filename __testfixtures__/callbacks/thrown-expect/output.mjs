import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  let subprocess = {};
  const [cause, stdout, stderr] = await new Promise((resolve) => {
    subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (...end) => resolve(end));
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

const expect = (act) => ({
  toThrow: (pattern) => check(pattern, () => act()),
  not: { toThrow: () => act() },
  rejects: { toThrow: async (pattern) => check(pattern, raise(await act().then(() => undefined, (error) => error))) },
  resolves: { not: { toThrow: async () => void (await act()) } },
});
const raise = (error) => () => {
  if (error) throw error;
};

function check(pattern, act) {
  try {
    act();
  } catch (error) {
    console.log(pattern.test(error.message), error.message);
    return;
  }
  console.log('no error');
}

async function main() {
  await expect(async () => readFile('none')).rejects.toThrow(/ENOENT/);
  await expect(async () => runCommand('exit 3', { stdio: 'pipe' })).rejects.toThrow(/Command failed: exit 3/);
  await expect(async () => {
    const { status } = await spawnAsync('sh', ['-c', 'exit 3']);
    if (status !== 0) throw new Error(`status ${status}`);
  }).rejects.toThrow(/status 3/);
  await expect(async () => readFile('data.txt')).resolves.not.toThrow();
}

await main();
