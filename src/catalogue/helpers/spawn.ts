import type { Helper } from '../types';

/** `spawnSync` with all that it can do: any `stdio`, `input`, limits, and options that cannot be seen. */
export const spawn: Helper = {
  name: 'spawnAsync',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
    setTimeout: { kind: 'global', name: 'setTimeout' },
    clearTimeout: { kind: 'global', name: 'clearTimeout' },
  },
  javascript: `/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function $name(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
  const { input, encoding, timeout, killSignal, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, rest);
    const { pid = 0, spawnfile: path, spawnargs, stdin } = subprocess;
    let error;
    const fail = ({ code, errno }) => {
      const syscall = \`spawnSync \${path}\`;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      error ??= Object.assign(new Error(\`\${syscall} \${code}\`), details);
    };
    const stop = (code) => {
      fail({ code });
      subprocess.kill(killSignal ?? 'SIGTERM');
      for (const stream of subprocess.stdio) stream?.destroy();
    };
    const collect = (stream) => {
      const chunks = [];
      let size = 0;
      stream.on('data', (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop('ENOBUFS');
      });
      return () => Buffer.concat(chunks);
    };
    const contents = subprocess.stdio.map((stream, fd) => (stream && fd > 0 ? collect(stream) : () => null));
    const timer = timeout ? setTimeout(stop, timeout, 'ETIMEDOUT') : undefined;
    subprocess.on('error', fail);
    stdin?.on('error', (failure) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 200_000) fail(failure);
    });
    stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding) : input);
    subprocess.on('close', (status, signal) => {
      clearTimeout(timer);
      const decode = (bytes) => (bytes && encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
      const output = pid ? contents.map((content) => decode(content())) : null;
      const [, stdout, stderr] = output ?? [null, $none, $none];
      resolve({ ...(error && { error }), status: pid ? status : null, signal, output, pid, stdout, stderr });
    });
  });
}`,
  overloads: `function $name(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>>;
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptionsWithBufferEncoding,
): Promise<import('child_process').SpawnSyncReturns<Buffer>>;
function $name(
  file: string,
  options: import('child_process').SpawnSyncOptionsWithStringEncoding,
): Promise<import('child_process').SpawnSyncReturns<string>>;
function $name(
  file: string,
  args?: readonly string[] | import('child_process').SpawnSyncOptions | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>>;`,
  typescript: `/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
$overloadsfunction $name(
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
      const syscall = \`spawnSync \${path}\`;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      error ??= Object.assign(new Error(\`\${syscall} \${code}\`), details);
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
      const [, stdout, stderr] = output ?? [null, $none, $none];
      const outcome = { status: pid ? status : null, signal, output, pid, stdout, stderr };
      resolve({ ...(error && { error }), ...outcome } as never);
    });
  });
}`,
};
