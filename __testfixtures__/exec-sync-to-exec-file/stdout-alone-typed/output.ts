import { spawn } from 'node:child_process';

/** Does what execSync does when only stdout is piped, without blocking: same result, same errors. */
function runCommand<E = null>(
  command: string,
  { encoding, ...options }: import('child_process').ExecSyncOptions & { encoding?: E },
): Promise<E extends BufferEncoding ? string : Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { shell: true, ...options });
    const maxBuffer = 1024 * 1024;
    let bytes = Buffer.alloc(0);
    subprocess.stdout?.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length <= maxBuffer) return;
      subprocess.kill();
      subprocess.stdout?.destroy();
    });
    subprocess.stdin?.end();
    subprocess.on('error', reject);
    subprocess.on('close', (status, signal) => {
      const stdout = encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      if (status === 0 && bytes.length <= maxBuffer) return resolve(stdout as never);
      const result = { status, signal, output: [null, stdout, null], pid: subprocess.pid, stdout, stderr: null };
      reject(Object.assign(new Error(`Command failed: ${command}`), result));
    });
  });
}

/** Does what execFileSync does when only stdout is piped, without blocking: same result, same errors. */
function runFile(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptions,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args ?? [], { ...options });
    const maxBuffer = 1024 * 1024;
    let stdout = Buffer.alloc(0);
    subprocess.stdout?.on('data', (chunk: Buffer) => {
      stdout = Buffer.concat([stdout, chunk]);
      if (stdout.length <= maxBuffer) return;
      subprocess.kill();
      subprocess.stdout?.destroy();
    });
    subprocess.stdin?.end();
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = `spawnSync ${file}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0 && stdout.length <= maxBuffer) return resolve(stdout);
      const result = { status, signal, output: [null, stdout, null], pid: subprocess.pid, stdout, stderr: null };
      reject(Object.assign(new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`), result));
    });
  });
}

async function branch(command: string): Promise<string> {
  return (await runCommand(command, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })).trim();
}

async function hash(command: string): Promise<Buffer> {
  return await runCommand(command, { stdio: ['ignore', 'pipe', 'ignore'] });
}

async function size(file: string): Promise<number> {
  return (await runFile('cat', [file], { stdio: ['ignore', 'pipe', 'ignore'] })).length;
}

async function main(): Promise<void> {
  console.log(await branch('echo main; echo err >&2'), await hash('echo a'), await size('/dev/null'));
  try {
    await branch('exit 3');
  } catch (error) {
    console.log(String(error));
  }
}

void main();
