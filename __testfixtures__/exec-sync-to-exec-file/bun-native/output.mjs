import { spawn } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync(file, args, options) {
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const failures = [];
  let contents = [];
  let subprocess = {};
  await new Promise((resolve) => {
    const child = spawn(file, args, rest);
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
  const result = { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
  if (!cause) return result;
  const refused = rest.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause.errno, code: cause.code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${cause.code}`), details), ...result };
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

async function attempt(run) {
  try {
    return String(await run());
  } catch (error) {
    return [error.message, error.status, error.signal, String(error.stdout)].join('|');
  }
}

async function main() {
  await runCommand('echo shared', { stdio: 'inherit' });
  console.log((await runCommand('echo read')).toString(), await runFile('cat', [], { input: 'fed', encoding: 'utf8' }));
  const { status, signal, stdout } = await spawnAsync('sh', ['-c', 'echo out; exit 3'], { encoding: 'utf8' });
  console.log(status, signal, stdout);
  console.log(await attempt(async () => await runCommand('echo out; exit 4', { stdio: 'pipe' })));
  console.log(await attempt(async () => await runFile('sh', ['-c', 'kill -9 $$'], { stdio: 'inherit' })));
}

await main();
