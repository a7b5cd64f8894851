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
      const { pid, killed, spawnfile: path, spawnargs } = subprocess;
      if (status === 0 && !killed) return resolve(null);
      const result = { status, signal, output: [null, null, null], pid, stdout: null, stderr: null };
      if (!killed) return reject(Object.assign(new Error(`Command failed: ${command}`), result));
      const [code, syscall] = ['ETIMEDOUT', `spawnSync ${path}`];
      const details = { errno: undefined, code, syscall, path, spawnargs: spawnargs.slice(1) };
      const error = new Error(`${syscall} ${code}`);
      reject(Object.assign(error, details, { error, ...result }));
    });
  });
}

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const subprocess = spawn(file, args, rest);
  const { pid = 0, spawnfile: path, spawnargs, stdin, stdio } = subprocess;
  const failures = [];
  const stop = (code) => {
    failures.push({ code });
    subprocess.kill(killSignal ?? 'SIGTERM');
    for (const stream of stdio) stream?.destroy();
  };
  const contents = stdio.map((stream, fd) => {
    if (!stream || fd === 0) return null;
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
    });
    return chunks;
  });
  const timer = timeout ? setTimeout(stop, timeout, 'ETIMEDOUT') : undefined;
  subprocess.on('error', (error) => failures.push(error));
  stdin?.on('error', (error) => {
    // A short input that is not read is no failure.
    if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
  });
  stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
  const [status, signal] = await new Promise((resolve) => subprocess.on('close', (...end) => resolve(end)));
  clearTimeout(timer);
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  const result = { status: pid ? status : null, signal, output, pid, stdout, stderr };
  const [cause] = failures;
  if (!cause) return result;
  const { code, errno } = cause;
  const syscall = `spawnSync ${path}`;
  const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result };
}

export async function run(command, options) {
  try {
    await runCommand(command, { ...options, stdio: 'ignore' });
    return 'ok';
  } catch (error) {
    return [error.message, error.status, error.signal, error.code, error.stdout].join();
  }
}

export async function start(file, args, options = {}) {
  const { status, signal, error } = await spawnAsync(file, args, Object.assign({}, options, { stdio: ['ignore', 'ignore', 'inherit'] }));
  return [status, signal, error?.message].join();
}

console.log(await run('true'));
console.log(await run('exit 3', { cwd: '/' }));
console.log(await run('exec sleep 5', { timeout: 200 }));
console.log(await run('true', { cwd: '/no/such/folder' }));
console.log(await start('sh', ['-c', 'exit 4']));
console.log(await start('sleep', ['5'], { timeout: 200, killSignal: 'SIGKILL' }));
console.log(await start('no-such-program', []));
