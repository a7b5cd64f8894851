import { exec, execFile, spawn } from 'node:child_process';

/** Gives what a command prints, without blocking. Its stderr is passed on unless stdio says otherwise. */
function runCommand(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const subprocess = exec(command, options, (error, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (error) reject(error);
      else resolve(stdout);
    });
    subprocess.stdin?.end();
  });
}

/** Gives what a program prints, without blocking. Its stderr is passed on unless stdio says otherwise. */
function runFile(
  file: string,
  args: readonly string[] | null | undefined,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { ...options, encoding: 'buffer' }, (error, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (error) reject(error);
      else resolve(stdout);
    });
    subprocess.stdin?.end();
  });
}

/** Runs a command without blocking, and rejects when it fails. */
function runInherited(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', reject);
    subprocess.on('close', (status) => {
      if (status === 0) resolve(null);
      else reject(new Error(`Command failed: ${command}`));
    });
  });
}

/** Runs a program without blocking, and rejects when it fails. */
function runInheritedFile(
  file: string,
  args: readonly string[] | null | undefined,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<null> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args ?? [], { ...options });
    subprocess.on('error', reject);
    subprocess.on('close', (status) => {
      if (status === 0) resolve(null);
      else reject(new Error(`Command failed: ${file}`));
    });
  });
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
    await runInherited(`command -v ${name}`, { stdio: 'ignore' });
    await runInheritedFile(name, ['-c', 'exit 0'], { stdio: 'ignore' });
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
