import type { Helper } from '../types';

/** `spawnSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const spawnInherited: Helper = {
  name: 'spawnAsync',
  otherNames: ['spawnInherited'],
  widens: 'spawn',
  names: { spawn: { kind: 'import', module: 'child_process', name: 'spawn' } },
  javascript: `/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function $name(file, args, options) {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args, options);
    const rest = { pid: subprocess.pid ?? 0, stdout: null, stderr: null };
    subprocess.on('error', (error) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      Object.assign(error, { message: \`\${syscall} \${error.code}\`, syscall });
      resolve({ error, status: null, signal: null, output: null, ...rest });
    });
    subprocess.on('close', (status, signal) => resolve({ status, signal, output: [null, null, null], ...rest }));
  });
}`,
  typescript: `/** Does what spawnSync does when nothing is piped, without blocking: same output, same result. */
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').SpawnSyncOptions,
): Promise<import('child_process').SpawnSyncReturns<Buffer>> {
  return new Promise((resolve) => {
    const subprocess = spawn(file, args ?? [], { ...options });
    const settle = (result: object): void =>
      resolve({ ...result, pid: subprocess.pid ?? 0, stdout: null, stderr: null } as never);
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      Object.assign(error, { message: \`\${syscall} \${error.code}\`, syscall });
      settle({ error, status: null, signal: null, output: null });
    });
    subprocess.on('close', (status, signal) => settle({ status, signal, output: [null, null, null] }));
  });
}`,
};
