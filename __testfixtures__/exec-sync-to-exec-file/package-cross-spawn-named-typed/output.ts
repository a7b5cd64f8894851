import { spawn } from 'cross-spawn';

/** Does what sync of cross-spawn does, without blocking: resolves to the same result, whether the child fails or not. */
function crossSpawnAsync(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>>;
function crossSpawnAsync(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptionsWithBufferEncoding,
): Promise<import('child_process').SpawnSyncReturns<Buffer>>;
function crossSpawnAsync(
  file: string,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>>;
function crossSpawnAsync(
  file: string,
  args?: readonly string[] | import('child_process').SpawnSyncOptions | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>>;
function crossSpawnAsync(
  file: string,
  args?: readonly string[] | import('child_process').SpawnSyncOptions | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>> {
  const list: string[] = Array.isArray(args) ? args : [];
  const all = (Array.isArray(args) ? options : (args ?? options)) as import('child_process').SpawnSyncOptions | undefined;
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...all };
  return new Promise((resolve) => {
    const subprocess = spawn(file, list, rest);
    const { pid = 0, spawnfile: path, spawnargs, stdin } = subprocess;
    let error: Error | undefined;
    const fail = ({ code, errno }: Pick<NodeJS.ErrnoException, 'code' | 'errno'>): void => {
      const syscall = `spawnSync ${path}`;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      error ??= Object.assign(new Error(`${syscall} ${code}`), details);
    };
    const stop = (code: string): void => {
      fail({ code });
      subprocess.kill(killSignal ?? 'SIGTERM');
      for (const stream of subprocess.stdio) stream?.destroy();
    };
    const collect = (stream: NodeJS.EventEmitter) => {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
      });
      return () => Buffer.concat(chunks);
    };
    const contents = subprocess.stdio.map((stream, fd) => (stream && fd > 0 ? collect(stream) : () => null));
    const timer = timeout ? setTimeout(stop, timeout, 'ETIMEDOUT') : undefined;
    subprocess.on('error', fail);
    stdin?.on('error', (failure: NodeJS.ErrnoException) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 200_000) fail(failure);
    });
    stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding as BufferEncoding) : input);
    subprocess.on('close', (status, signal) => {
      clearTimeout(timer);
      const decode = (bytes: Buffer | null) =>
        bytes && encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      const output = pid ? contents.map((content) => decode(content())) : null;
      const [, stdout, stderr] = output ?? [null, null, null];
      const outcome = { status: pid ? status : null, signal, output, pid, stdout, stderr };
      resolve({ ...(error && { error }), ...outcome, ...(!error && { error: null }) } as never);
    });
  });
}

export async function count(text: string): Promise<number> {
  const { status, stdout } = await crossSpawnAsync('wc', ['-c'], { input: text, encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : -1;
}

count('text').then(console.log);
