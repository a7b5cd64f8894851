const { spawn } = require('child_process');

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  const { encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
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
  stdin?.end();
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

async function main() {
  console.log((await runCommand('echo out; echo err >&2', { timeout: 5000, stdio: ['ignore', 'pipe', 'inherit'] })).toString());
  try {
    await runCommand('echo out; exec sleep 5', { timeout: 200, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  } catch (error) {
    console.log(error.code, error.message, error.stdout, error.stderr, error.status, error.signal);
  }
  const { status, stdout } = await spawnAsync('sh', ['-c', 'echo out; exec sleep 5'], {
    timeout: 200,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(status, stdout);
}

main();
