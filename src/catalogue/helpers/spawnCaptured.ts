import type { Helper } from '../types';
import { feeding } from './feeding';

const names = { execFile: { kind: 'import', module: 'child_process', name: 'execFile' } } as const;

const javascript = (feeds: boolean): string => {
  const { declared, failure, cause, fed } = parts(feeds, 'javascript');
  return `/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
function $name(file, args, options) {
  return new Promise((resolve) => {
${declared}    const subprocess = execFile(file, args, { encoding: 'buffer', ...options }, (${failure}, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
${cause}      const result = pid
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
${fed}  });
}`;
};

const overloads = `function $name(
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
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>>;`;

const typescript = (feeds: boolean): string => {
  const { declared, failure, cause, fed } = parts(feeds, 'typescript');
  return `/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */
$overloadsfunction $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<string | Buffer>> {
  return new Promise((resolve) => {
    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };
${declared}    const subprocess = execFile(file, args, settings, (${failure}, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
${cause}      const result = pid
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
${fed}  });
}`;
};

function parts(feeds: boolean, language: 'javascript' | 'typescript') {
  const { cause, ...lines } = feeding(feeds, language);
  return { ...lines, failure: feeds ? 'failure' : 'cause', cause: cause.replace('killed', 'subprocess.killed') };
}

/**
 * `spawnSync` where both outputs are piped. `execFile` collects, limits and times; what remains is what stdin gets, and how the result
 * tells of failures. Of an output beyond `maxBuffer` only the part within it is kept.
 */
const captured = (feeds: boolean): Helper => ({
  name: 'spawnAsync',
  otherNames: ['spawnCaptured'],
  widens: feeds ? 'spawn' : 'spawnCapturedFed',
  names,
  javascript: javascript(feeds),
  overloads,
  typescript: typescript(feeds),
});

/** The same where all calls of a TypeScript file say an encoding. */
const capturedText = (feeds: boolean): Helper => ({
  ...alone(feeds),
  widens: feeds ? 'spawnCapturedFed' : ['spawnCaptured', 'spawnCapturedFedText'],
  typescript: withoutOverloads(feeds)
    .replace('args?: readonly string[] | null,', 'args: readonly string[] | null | undefined,')
    .replace('options?: import(', 'options: import(')
    .replace('.SpawnSyncOptions,', '.SpawnSyncOptionsWithStringEncoding,')
    .replace('SpawnSyncReturns<string | Buffer>', 'SpawnSyncReturns<string>')
    .replace("    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n", '')
    .replace('args, settings,', 'args, options,'),
});

/** The same where no call of a TypeScript file says an encoding. */
const capturedBytes = (feeds: boolean): Helper => ({
  ...alone(feeds),
  widens: feeds ? 'spawnCapturedFed' : ['spawnCaptured', 'spawnCapturedFedBytes'],
  typescript: withoutOverloads(feeds).replace('SpawnSyncReturns<string | Buffer>', 'SpawnSyncReturns<Buffer>'),
});

function alone(feeds: boolean): Helper {
  const { overloads: _overloads, ...helper } = captured(feeds);
  return helper;
}

function withoutOverloads(feeds: boolean): string {
  return typescript(feeds).replace('$overloads', '');
}

/** The functions for `spawnSync` that give back both outputs, `Fed` with `input`. */
export const spawnCapturedHelpers: Readonly<Record<string, Helper>> = {
  spawnCaptured: captured(false),
  spawnCapturedFed: captured(true),
  spawnCapturedText: capturedText(false),
  spawnCapturedFedText: capturedText(true),
  spawnCapturedBytes: capturedBytes(false),
  spawnCapturedFedBytes: capturedBytes(true),
};
