import type { Helper } from '../types';
import { limitedResult } from './inheritedEnd';

const javascript = `/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function $name(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      Object.assign(error, { message: \`\${syscall} \${error.code}\`, syscall });
      resolve({ error, status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none });
    });
    subprocess.on('close', (status, signal) => {
      const { pid } = subprocess;
      resolve({ status, signal, output: [null, null, null], pid, stdout: null, stderr: null });
    });
  });
}`;

const typescript = `/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args ?? [], { ...options });
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      Object.assign(error, { message: \`\${syscall} \${error.code}\`, syscall });
      const result = { error, status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      resolve(result as never);
    });
    subprocess.on('close', (status, signal) => {
      const { pid } = subprocess;
      resolve({ status, signal, output: [null, null, null], pid, stdout: null, stderr: null } as never);
    });
  });
}`;

/** `spawnSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const spawnInherited: Helper = {
  name: 'spawnAsync',
  otherNames: ['spawnInherited'],
  widens: ['spawnInheritedLimited', 'spawn'],
  names: { spawn: { kind: 'import', module: 'child_process', name: 'spawn' } },
  javascript,
  typescript,
};

/** The same with `timeout`, which `spawn` obeys where there are no pipes to close. */
export const spawnInheritedLimited: Helper = {
  ...spawnInherited,
  widens: 'spawn',
  javascript: withLimits(javascript, ''),
  typescript: withLimits(typescript, ' as never'),
};

function withLimits(code: string, as: string): string {
  return code.replace(/ *const \{ pid \} = subprocess;[\s\S]*?(?=^ {4}\}\);)/m, () => limitedResult(as));
}

const unread = (parameters: string, start: string, feeds: boolean): string => {
  const ends = ".on('error', resolve).on('close', resolve)";
  const body = feeds
    ? `    const subprocess = ${start}${ends};
    // It need not read its input.
    subprocess.stdin?.on('error', () => {}).end(options?.input);`
    : `    ${start}${ends};`;
  return `/** Runs a program to its end, without blocking, whether it succeeds or not. */
function $name${parameters} {
  return new Promise((resolve) => {
${body}
  });
}`;
};

const unreadIn = (feeds: boolean): Pick<Helper, 'javascript' | 'typescript'> => ({
  javascript: unread('(file, args, options)', 'spawn(file, args, options)', feeds),
  typescript: unread(
    `(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<unknown>`,
    'spawn(file, args ?? [], { ...options })',
    feeds,
  ),
});

/** The same where nobody looks at the result. */
export const spawnUnread: Helper = {
  ...spawnInherited,
  widens: ['spawnInherited', 'spawnUnreadFed'],
  ...unreadIn(false),
};

/** The same with `input`. */
export const spawnUnreadFed: Helper = { ...spawnInherited, widens: 'spawn', ...unreadIn(true) };
