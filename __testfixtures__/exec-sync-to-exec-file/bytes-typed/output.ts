import { execFile } from 'node:child_process';

/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function runFile(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { ...options, encoding: 'buffer' }, (cause, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
      if (!cause) return resolve(stdout);
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) {
        const syscall = `spawnSync ${file}`;
        const message = `${syscall} ${cause.code}`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
      const details = stderr.length > 0 ? `\n${stderr}` : '';
      const error = new Error(`Command failed: ${[file, ...(args ?? [])].join(' ')}${details}`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
    subprocess.stdin?.end();
  });
}

async function bytes(file: string, args?: readonly string[]): Promise<Buffer> {
  return await runFile(file, args ?? [], { cwd: '/' });
}

async function main(): Promise<void> {
  const [text, size] = [(await bytes('pwd')).toString().trim(), (await runFile('echo', ['12'])).length];
  console.log(text, size);
  try {
    await bytes('sh', ['-c', 'printf out; exit 4']);
  } catch (error) {
    console.log(String(error), (error as { stdout: Buffer }).stdout.toString());
  }
}

void main();
