import { spawn, type ExecFileSyncOptions } from 'node:child_process';

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile<E = null>(
  file: string,
  args?: readonly string[] | (import('child_process').ExecFileSyncOptions & { encoding?: E }) | null,
  options?: import('child_process').ExecFileSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  const list: string[] = Array.isArray(args) ? args : [];
  const all = (Array.isArray(args) ? options : (args ?? options)) as import('child_process').SpawnSyncOptions | undefined;
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...all };
  const subprocess = spawn(file, list, rest);
  const { pid = 0, spawnfile: path, spawnargs, stdin, stdio } = subprocess;
  const failures: Pick<NodeJS.ErrnoException, 'code' | 'errno'>[] = [];
  const stop = (code: string): void => {
    failures.push({ code });
    subprocess.kill(killSignal ?? 'SIGTERM');
    for (const stream of stdio) stream?.destroy();
  };
  const contents = stdio.map((stream, fd) => {
    if (!stream || fd === 0) return null;
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
    });
    return chunks;
  });
  const timer = timeout ? setTimeout(stop, timeout, 'ETIMEDOUT') : undefined;
  subprocess.on('error', (error: NodeJS.ErrnoException) => failures.push(error));
  stdin?.on('error', (error: NodeJS.ErrnoException) => {
    // A short input that is not read is no failure.
    if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
  });
  stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding as BufferEncoding) : input);
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    subprocess.on('close', (...end) => resolve(end));
  });
  clearTimeout(timer);
  const decode = (bytes: Buffer) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  if (stderr && !rest.stdio) process.stderr.write(stderr);
  const [cause] = failures;
  if (status === 0 && !cause) return stdout as never;
  const result = { status: pid ? status : null, signal, output, pid, stdout, stderr };
  const details = stderr?.length ? `\n${stderr}` : '';
  if (!cause) throw Object.assign(new Error(`Command failed: ${[rest.argv0 || file, ...list].join(' ')}${details}`), result);
  const { code, errno } = cause;
  const syscall = `spawnSync ${path}`;
  const error = new Error(`${syscall} ${code}`);
  throw Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result });
}

export async function run(file: string, args: string[], options?: ExecFileSyncOptions): Promise<string> {
  try {
    return (await runFile(file, args, options)).toString().trim();
  } catch (error) {
    const { message, status, code } = error as NodeJS.ErrnoException & { status: number | null };
    return [message, status, code].join();
  }
}

async function main(): Promise<void> {
  console.log(await run('echo', ['a']));
  console.log(await run('cat', [], { input: 'fed' }));
  console.log(await run('sh', ['-c', 'echo err >&2; exit 3'], { stdio: ['ignore', 'pipe', 'pipe'] }));
  console.log(await run('sh', ['-c', 'echo out; exec sleep 5'], { timeout: 200 }));
  console.log(await run('no-such-program', ['b']));
}

void main();
