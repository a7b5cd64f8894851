import { spawn, type SpawnSyncReturns } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions & { encoding?: E },
): Promise<import('child_process').SpawnSyncReturns<E extends BufferEncoding ? string : Buffer>> {
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const failures: Pick<NodeJS.ErrnoException, 'code' | 'errno' | 'syscall'>[] = [];
  let contents: (Buffer[] | null)[] = [];
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  await new Promise((resolve) => {
    const child = spawn(file, args ?? [], rest);
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
  const result = { status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr };
  if (!cause) return result as never;
  const refused = rest.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause.errno, code: cause.code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${cause.code}`), details), ...result } as never;
}

async function main(args: string[], opts: { cwd: string }): Promise<void> {
  const text: SpawnSyncReturns<string> = await spawnAsync('echo', args, { encoding: 'utf-8' });
  const bytes: SpawnSyncReturns<Buffer> = await spawnAsync('echo', args);
  const where = await spawnAsync('pwd', [], { ...opts, encoding: 'utf8' });
  const fed = await spawnAsync('cat', [], { input: 'fed', stdio: ['pipe', 'pipe', process.stderr] });
  console.log(text.stdout.trim(), bytes.stdout.length, where.stdout.toString(), String(fed.stdout), fed.stderr, fed.status);
  const code = (await spawnAsync('sh', ['-c', 'exit 4'], { stdio: 'inherit' })).status;
  console.log(code);
}

void main(['x', 'y'], { cwd: '/' });
