import { exec, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function runCommand(command, options) {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = await once(subprocess, 'close');
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(`Command failed: ${command}`), result);
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function readCommand(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return reject(cause);
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new Error(`Command failed: ${command}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, rest);
    const { pid = 0, spawnfile: path, spawnargs, stdin } = subprocess;
    let error;
    const fail = ({ code, errno }) => {
      const syscall = `spawnSync ${path}`;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      error ??= Object.assign(new Error(`${syscall} ${code}`), details);
    };
    const stop = (code) => {
      fail({ code });
      subprocess.kill(killSignal ?? 'SIGTERM');
      for (const stream of subprocess.stdio) stream?.destroy();
    };
    const collect = (stream) => {
      const chunks = [];
      let size = 0;
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
      });
      return () => Buffer.concat(chunks);
    };
    const contents = subprocess.stdio.map((stream, fd) => (stream && fd > 0 ? collect(stream) : () => null));
    const timer = timeout ? setTimeout(stop, timeout, 'ETIMEDOUT') : undefined;
    subprocess.on('error', fail);
    stdin?.on('error', fail);
    stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
    subprocess.on('close', (status, signal) => {
      clearTimeout(timer);
      const decode = (bytes) => (bytes && encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
      const output = pid ? contents.map((content) => decode(content())) : null;
      const [, stdout, stderr] = output ?? [null, null, null];
      resolve({ ...(error && { error }), status: pid ? status : null, signal, output, pid, stdout, stderr });
    });
  });
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [options?.argv0 || file, ...args].join(' ');
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

async function attempt(run) {
  try {
    return String(await run());
  } catch (error) {
    return [error.message, error.status, error.signal, String(error.stdout)].join('|');
  }
}

async function main() {
  await runCommand('echo shared', { stdio: 'inherit' });
  console.log((await readCommand('echo read')).toString(), await runFile('cat', [], { input: 'fed', encoding: 'utf8' }));
  const { status, signal, stdout } = await spawnAsync('sh', ['-c', 'echo out; exit 3'], { encoding: 'utf8' });
  console.log(status, signal, stdout);
  console.log(await attempt(async () => await readCommand('echo out; exit 4', { stdio: 'pipe' })));
  console.log(await attempt(async () => await runFile('sh', ['-c', 'kill -9 $$'], { stdio: 'inherit' })));
}

await main();
