import childProcess from 'node:child_process';

/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<null> {
  return new Promise((resolve, reject) => {
    let unread: NodeJS.ErrnoException | undefined;
    const subprocess = childProcess.spawn(file, args ?? [], { ...options });
    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(options?.input);
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = `spawnSync ${subprocess.spawnfile}`;
      const message = `${syscall} ${error.code}`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0 && !unread) return resolve(null);
      const error = unread ?? new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}

class Installer {
  constructor(private readonly quiet: boolean) {}

  async install(): Promise<void> {
    await runFile('echo', ['installed'], { stdio: this.quiet ? 'ignore' : 'inherit' });
    await runFile('sh', ['-c', 'echo out; echo err >&2'], { stdio: 'inherit', encoding: 'utf8' });
  }
}

class Tool {
  async run(args: readonly string[]): Promise<number> {
    try {
      await runFile('sh', ['-c', ...args], { stdio: 'inherit' });
      return 0;
    } catch (error) {
      console.log((error as Error).message);
      return (error as { status: number | null }).status ?? -1;
    }
  }
}

async function main(): Promise<void> {
  await new Installer(true).install();
  console.log(await new Tool().run(['echo fine']), await new Tool().run(['exit 7']));
}

void main();
