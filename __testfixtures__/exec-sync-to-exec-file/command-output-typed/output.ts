import { spawn, type ExecSyncOptions } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function spawnAsync(
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
      resolve({ ...(error && { error }), ...outcome } as never);
    });
  });
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string>;
async function runCommand(
  command: string,
  options?: import('child_process').ExecSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
async function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer>;
async function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<unknown> {
  const settings: import('child_process').SpawnSyncOptions = { ...options, shell: options?.shell || true };
  const result = await spawnAsync(command, [], settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

const text = { encoding: 'utf8' } as const;

async function revision(): Promise<string> {
  const bytes: Buffer = await runCommand('echo 1234567');
  const whole: string = await runCommand('echo 89', text);
  return bytes.toString().trim() + whole.trim();
}

async function run(command: string, options?: ExecSyncOptions): Promise<string> {
  const output = await runCommand(command, options);
  return typeof output === 'string' ? output : output.toString('latin1');
}

void revision().then(async (id) => {
  console.log(id, await run('echo a; echo b >&2'), await run('cat', { input: 'fed', encoding: 'utf8' }));
});
