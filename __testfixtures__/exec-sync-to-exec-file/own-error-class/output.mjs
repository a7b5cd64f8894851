import { execFile, spawn } from 'node:child_process';

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
      error ??= Object.assign(new globalThis.Error(`${syscall} ${code}`), details);
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

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new globalThis.Error(`Command failed: ${command}${details}`), result);
}

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) {
        const syscall = `spawnSync ${file}`;
        const message = `${syscall} ${cause.code}`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new globalThis.Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

class Error extends globalThis.Error {
  constructor(message) {
    super(`own: ${message}`);
  }
}

async function attempt(run) {
  try {
    await run();
  } catch (error) {
    console.log(error.message, error instanceof Error);
  }
}

await attempt(async () => await runCommand('exit 2', { stdio: 'inherit' }));
await attempt(async () => await runFile('no-such-program', ['a'], { stdio: 'pipe' }));
await attempt(async () => await runCommand('cat; exit 3', { input: 'fed' }));
console.log((await (async () => await spawnAsync('no-such-program'))()).error.message);
