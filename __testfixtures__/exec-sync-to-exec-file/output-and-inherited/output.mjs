import { spawn } from 'node:child_process';

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(command, options) {
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const subprocess = spawn(command, { ...rest, shell: rest.shell || true });
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
  if (stderr && !rest.stdio) process.stderr.write(stderr);
  const [cause] = failures;
  if (status === 0 && !cause) return stdout;
  const result = { status: pid ? status : null, signal, output, pid, stdout, stderr };
  const details = stderr?.length ? `\n${stderr}` : '';
  if (!cause) throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
  const { code, errno } = cause;
  const syscall = `spawnSync ${path}`;
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result });
}

export async function release(version) {
  const branch = (await runCommand('echo main')).toString().trim();
  await runCommand(`echo releasing ${version} from ${branch}`, { stdio: 'inherit' });
  const sorted = (await runCommand('sort', { input: 'b\na\n', encoding: 'utf8' })).split('\n');
  console.log(sorted);
  const listing = (await runCommand('echo shown >&2; echo kept', { stdio: ['ignore', 'pipe', 'inherit'] })).toString();
  console.log(listing);
  try {
    await runCommand('cat >&2; exit 9', { input: 'complaint', stdio: ['pipe', 'ignore', 'pipe'] });
  } catch (error) {
    console.log(error.message, error.status, String(error.stderr), error.stdout);
  }
}

await release('1.0.0');
