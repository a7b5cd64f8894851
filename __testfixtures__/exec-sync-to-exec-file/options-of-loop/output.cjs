const { spawn } = require('child_process');

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, rest);
    const { pid = 0, spawnfile: path, spawnargs, stdin, stdio } = subprocess;
    let error;
    const fail = ({ code, errno }) => {
      const syscall = `spawnSync ${path}`;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      error ??= Object.assign(new Error(`${syscall} ${code}`), details);
    };
    const stop = (code) => {
      fail({ code });
      subprocess.kill(killSignal ?? 'SIGTERM');
      for (const stream of stdio) stream?.destroy();
    };
    const contents = stdio.map((stream, fd) => {
      if (!stream || fd === 0) return () => null;
      const chunks = [];
      let size = 0;
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
      });
      return () => {
        const bytes = Buffer.concat(chunks);
        return encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      };
    });
    const timer = timeout ? setTimeout(stop, timeout, 'ETIMEDOUT') : undefined;
    subprocess.on('error', fail);
    stdin?.on('error', (failure) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 140_000) fail(failure);
    });
    stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
    subprocess.on('close', (status, signal) => {
      clearTimeout(timer);
      const output = pid ? contents.map((content) => content()) : null;
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
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

async function main() {
  for (const options of [{ stdio: 'inherit' }, {}]) console.log(String(await runCommand('echo a', options)));
}
main();
