import type { Helper } from '../types';

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
  widens: 'spawn',
  names: { spawn: { kind: 'import', module: 'child_process', name: 'spawn' } },
  javascript,
  typescript,
};

/** The same where nobody looks at the result. */
export const spawnUnread: Helper = {
  ...spawnInherited,
  widens: 'spawnInherited',
  javascript: `/** Runs a program to its end, without blocking, whether it succeeds or not. */
function $name(file, args, options) {
  return new Promise((resolve) => {
    spawn(file, args, options).on('error', resolve).on('close', resolve);
  });
}`,
  typescript: `/** Runs a program to its end, without blocking, whether it succeeds or not. */
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<unknown> {
  return new Promise((resolve) => {
    spawn(file, args ?? [], { ...options }).on('error', resolve).on('close', resolve);
  });
}`,
};
