import type { Helper } from '../types';

/**
 * `spawnSync` where both outputs are piped and nothing is fed to the child. `execFile` collects, limits and times; what remains is that
 * stdin ends at once, and how the result tells of failures. Of an output beyond `maxBuffer` only the part within it is kept.
 */
export const spawnCaptured: Helper = {
  name: 'spawnAsync',
  otherNames: ['spawnCaptured'],
  widens: 'spawn',
  names: {
    execFile: { kind: 'import', module: 'child_process', name: 'execFile' },
  },
  javascript: `/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function $name(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      let code = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result);
      const syscall = \`spawnSync \${path}\`;
      const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(\`\${syscall} \${code}\`), details), ...result });
    });
    subprocess.stdin?.end();
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
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>>;`,
  typescript: `/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
$overloadsfunction $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>> {
  return new Promise((resolve) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
    const subprocess = execFile(file, args, settings, (cause, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      let code: unknown = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result as never);
      const syscall = \`spawnSync \${path}\`;
      const { errno } = (cause ?? {}) as NodeJS.ErrnoException;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(\`\${syscall} \${code}\`), details), ...result } as never);
    });
    subprocess.stdin?.end();
  });
}`,
};

const { overloads: _overloads, ...alone } = spawnCaptured;
const plain = spawnCaptured.typescript.replace('$overloads', '');

/** The same where all calls of a TypeScript file say an encoding. */
export const spawnCapturedText: Helper = {
  ...alone,
  widens: 'spawnCaptured',
  typescript: plain
    .replace('args?: readonly string[] | null,', 'args: readonly string[] | null | undefined,')
    .replace('options?: import(', 'options: import(')
    .replace('.SpawnSyncOptions,', '.SpawnSyncOptionsWithStringEncoding,')
    .replace('SpawnSyncReturns<string | Buffer>', 'SpawnSyncReturns<string>')
    .replace("    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n", '')
    .replace('args, settings,', 'args, options,'),
};

/** The same where no call of a TypeScript file says an encoding. */
export const spawnCapturedBytes: Helper = {
  ...alone,
  widens: 'spawnCaptured',
  typescript: plain.replace('SpawnSyncReturns<string | Buffer>', 'SpawnSyncReturns<Buffer>'),
};
