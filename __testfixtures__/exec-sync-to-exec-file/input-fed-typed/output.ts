import { exec, execFile } from 'child_process';

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let unread: NodeJS.ErrnoException | undefined;
    const subprocess = execFile(file, args, options, (failure, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      const cause = failure ?? unread;
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) {
        const syscall = `spawnSync ${file}`;
        const message = `${syscall} ${cause.code}`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = unread ?? new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  });
}

/** Does what execSync does, without blocking: same result, same stderr, same errors. */
function runCommand(command: string, options?: import('child_process').ExecSyncOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let unread: NodeJS.ErrnoException | undefined;
    const subprocess = exec(command, { ...options, encoding: 'buffer' }, (failure, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      const cause = failure ?? unread;
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return reject(cause);
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = unread ?? new Error(`Command failed: ${command}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
  });
}

export async function hash(text: string): Promise<string> {
  return (await runFile('cksum', [], { input: text, encoding: 'utf8' })).trim().split(' ')[1] ?? '';
}

export async function sorted(lines: readonly string[]): Promise<string[]> {
  return (await runCommand('sort -u', { input: lines.join('\n') })).toString().trim().split('\n');
}

async function main(): Promise<void> {
  console.log(await hash('content'), await sorted(['b', 'a', 'b']));
}

main();
