import { execFile, spawn } from 'node:child_process';

/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
async function spawnAsync<E = null>(
  file: string,
  args: readonly string[] | null | undefined,
  options?: import('child_process').SpawnSyncOptions & { encoding?: E },
): Promise<import('child_process').SpawnSyncReturns<E extends BufferEncoding ? string : Buffer>> {
  const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
  const isPiped = !options?.stdio || options.stdio.includes('pipe');
  let subprocess: Partial<import('child_process').ChildProcess> = {};
  const [cause, stdout, stderr] = await new Promise<[NodeJS.ErrnoException | null, Buffer, Buffer]>((resolve) => {
    subprocess = isPiped
      ? execFile(file, args, settings, (...end) => resolve(end as never))
      : spawn(file, args ?? [], { ...options })
          .on('error', (error) => resolve([error] as never))
          .on('close', () => resolve([null, null, null] as never));
    subprocess.stdin?.end();
  }).catch((error) => [error] as never);
  const { pid, exitCode: status, signalCode: signal, killed } = subprocess;
  if (!pid && !cause?.syscall) throw cause;
  const result = pid
    ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
    : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
  if (code === undefined) return result as never;
  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
  const syscall = `spawnSync ${path}`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(`${syscall} ${code}`), details), ...result } as never;
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

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function runFile<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  const settings: import('child_process').SpawnSyncOptions = { ...options };
  const result = await spawnAsync(file, args, settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? `\n${stderr}` : '';
  throw Object.assign(new Error(`Command failed: ${command}${details}`), result);
}

function described(text: string): string {
  return `<${text.trim()}>`;
}

async function firstLine(command: string): Promise<string | undefined> {
  try {
    return described(await runCommand(command, { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

async function size(file: string, args: readonly string[]): Promise<number> {
  try {
    const bytes: Buffer = await runFile(file, args);
    return bytes.length;
  } catch {
    return -1;
  }
}

async function isThere(name: string): Promise<boolean> {
  try {
    await runCommand(`command -v ${name}`, { stdio: 'ignore' });
    await runFile(name, ['-c', 'exit 0'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function main(): Promise<void> {
  console.log(await firstLine('echo a; cat'), await firstLine('exit 3'));
  console.log(await size('echo', ['text']), await size('no-such-program', []));
  console.log(await isThere('sh'), await isThere('no-such-program'));
}

void main();
