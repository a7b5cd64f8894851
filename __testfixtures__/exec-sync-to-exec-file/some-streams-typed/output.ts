import { spawn, type SpawnSyncReturns } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions & { encoding?: E },
): Promise<import('child_process').SpawnSyncReturns<E extends BufferEncoding ? string : Buffer>> {
  const { encoding, maxBuffer, ...rest } = { maxBuffer: 1024 * 1024, ...options };
  const failures: Pick<NodeJS.ErrnoException, 'code' | 'errno' | 'syscall'>[] = [];
  let contents: (Buffer[] | null)[] = [];
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  await new Promise((resolve) => {
    const child = spawn(file, args ?? [], rest);
    subprocess = child;
    const stop = (code: string): void => {
      failures.push({ code });
      child.kill();
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
    child.on('error', (error: NodeJS.ErrnoException) => failures.push(error)).on('close', resolve);
    child.stdin?.end();
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

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function runCommand<E = null>(
  command: string,
  options?: import('child_process').ExecSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  const settings: import('child_process').SpawnSyncOptions = { ...options, shell: options?.shell || true };
  const result = await spawnAsync(command, [], settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

async function version(args: string[]): Promise<string> {
  const { status, stdout } = await spawnAsync('sh', args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'failed';
}

async function sizes(args: string[]): Promise<SpawnSyncReturns<Buffer>> {
  return await spawnAsync('sh', args, { stdio: ['inherit', 'pipe', 'pipe'] });
}

async function complaint(command: string): Promise<string | undefined> {
  try {
    await runCommand(command, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr).trim();
  }
  return undefined;
}

async function main(): Promise<void> {
  console.log(await version(['-c', 'echo 1.2']), await version(['-c', 'exit 1']));
  const { stdout, stderr, error } = await sizes(['-c', 'echo out; echo err >&2']);
  console.log(stdout.length, stderr.length, error);
  console.log(await complaint('echo no >&2; exit 2'), await complaint('true'));
}

void main();
