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
  const failures: Pick<NodeJS.ErrnoException, 'code' | 'errno' | 'syscall'>[] = [];
  let contents: (Buffer[] | null)[] = [];
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  await new Promise((resolve) => {
    const child = spawn(file, list, rest);
    subprocess = child;
    const stop = (code: string): void => {
      failures.push({ code });
      child.kill(killSignal ?? 'SIGTERM');
      for (const stream of child.stdio) stream?.destroy();
    };
    contents = child.stdio.map((stream, fd) => {
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
    child.on('close', () => clearTimeout(timer));
    child.on('error', (error: NodeJS.ErrnoException) => failures.push(error)).on('close', resolve);
    child.stdin?.on('error', (error: NodeJS.ErrnoException) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
    });
    child.stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding as BufferEncoding) : input);
  }).catch((error) => failures.push(error));
  const { pid = 0, exitCode, signalCode = null } = subprocess;
  const decode = (bytes: Buffer) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
  const output = pid ? contents.map((chunks) => chunks && decode(Buffer.concat(chunks))) : null;
  const [, stdout, stderr] = output ?? [null, null, null];
  const [cause] = failures;
  if (!pid && !cause?.syscall) throw cause;
  if (stderr && !rest.stdio) process.stderr.write(stderr);
  if (exitCode === 0 && !cause) return stdout as never;
  const result = { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
  const details = stderr?.length ? `\n${stderr}` : '';
  if (!cause) throw Object.assign(new Error(`Command failed: ${[rest.argv0 || file, ...list].join(' ')}${details}`), result);
  const refused = rest.shell ? ['/bin/sh', '-c', file] : [file, ...list];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
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
