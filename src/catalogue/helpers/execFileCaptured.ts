import type { Helper } from '../types';

/**
 * `execFileSync` where both outputs are piped and nothing is fed to the child. `execFile` collects, limits and times; what remains is that
 * stdin ends at once, that stderr is passed on, and how the error tells of what happened.
 */
export const execFileCaptured: Helper = {
  name: 'runFile',
  otherNames: ['readOutput'],
  widens: 'execFile',
  composed: 'execFileComposed',
  names: {
    execFile: { kind: 'import', module: 'child_process', name: 'execFile' },
    Error: { kind: 'global', name: 'Error' },
  },
  javascript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function $name(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal, killed } = subprocess;
      if (pid && !options?.stdio) process.stderr.write(stderr);
      if (!cause && !killed) return resolve(stdout);
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (killed) code = 'ETIMEDOUT';
      if (code === undefined) {
        const details = stderr.length > 0 ? \`\\n\${stderr}\` : '';
        return reject(Object.assign(new Error(\`Command failed: \${[file, ...(args ?? [])].join(' ')}\${details}\`), result));
      }
      const syscall = \`spawnSync \${path}\`;
      const error = new Error(\`\${syscall} \${code}\`);
      const { errno } = cause ?? {};
      reject(Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result }));
    });
    subprocess.stdin?.end();
  });
}`,
  typescript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
function $name(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string>;
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<string | Buffer>;
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<string | Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = execFile(file, args, settings, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal, killed } = subprocess;
      if (pid && !options?.stdio) process.stderr.write(stderr);
      if (!cause && !killed) return resolve(stdout);
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
      let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (killed) code = 'ETIMEDOUT';
      if (code === undefined) {
        const details = stderr.length > 0 ? \`\\n\${stderr}\` : '';
        return reject(Object.assign(new Error(\`Command failed: \${[file, ...(args ?? [])].join(' ')}\${details}\`), result));
      }
      const syscall = \`spawnSync \${path}\`;
      const error = new Error(\`\${syscall} \${code}\`);
      const { errno } = (cause ?? {}) as NodeJS.ErrnoException;
      reject(Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result }));
    });
    subprocess.stdin?.end();
  });
}`,
};
