const { spawn } = require('child_process');

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const failures = [];
  let contents = [];
  let subprocess = {};
  await new Promise((resolve) => {
    const child = spawn(command, { ...rest, shell: rest.shell || true });
    subprocess = child;
    const stop = (code) => {
      failures.push({ code });
      child.kill(killSignal ?? 'SIGTERM');
      for (const stream of child.stdio) stream?.destroy();
    };
    contents = child.stdio.map((stream, fd) => {
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
    child.on('close', () => clearTimeout(timer));
    child.on('error', (error) => failures.push(error)).on('close', resolve);
    child.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
    });
    child.stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
  }).catch((error) => failures.push(error));
  const { pid = 0, exitCode, signalCode = null } = subprocess;
  const decode = (bytes) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  const [cause] = failures;
  if (!pid && !cause?.syscall) throw cause;
  if (stderr && !rest.stdio) process.stderr.write(stderr);
  if (exitCode === 0 && !cause) return stdout;
  const result = { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
  const details = stderr?.length ? `\n${stderr}` : '';
  if (!cause) throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
  const { spawnfile: path = rest.shell || '/bin/sh', spawnargs = [path, '-c', command] } = subprocess;
  const { code, errno } = cause;
  const syscall = `spawnSync ${path}`;
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result });
}

async function main() {
  for (const options of [{ stdio: 'inherit' }, {}]) console.log(String(await runCommand('echo a', options)));
}
main();
