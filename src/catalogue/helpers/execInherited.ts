import type { Helper } from '../types';

/** `execSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const execInherited: Helper = {
  name: 'runCommand',
  otherNames: ['runInherited'],
  widens: 'exec',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
    Error: { kind: 'global', name: 'Error' },
  },
  javascript: `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function $name(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    const rest = { pid: subprocess.pid ?? 0, stdout: null, stderr: null };
    subprocess.on('error', (error) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      reject(Object.assign(error, { message, syscall, error, status: null, signal: null, output: null, ...rest }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(\`Command failed: \${command}\`);
      reject(Object.assign(error, { status, signal, output: [null, null, null], ...rest }));
    });
  });
}`,
  typescript: `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function $name(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    const rest = { pid: subprocess.pid ?? 0, stdout: null, stderr: null };
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      reject(Object.assign(error, { message, syscall, error, status: null, signal: null, output: null, ...rest }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(\`Command failed: \${command}\`);
      reject(Object.assign(error, { status, signal, output: [null, null, null], ...rest }));
    });
  });
}`,
};

const brief = (
  parameters: string,
): string => `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function $name${parameters} {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { shell: true, ...options });
    subprocess.on('error', reject);
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(new Error(\`Command failed: \${command}\`), result));
    });
  });
}`;

/** The same where nothing looks at the error: that of a shell which cannot be started is the one of `spawn`. */
export const execInheritedBrief: Helper = {
  ...execInherited,
  widens: 'execInherited',
  javascript: brief('(command, options)'),
  typescript: brief("(command: string, options?: import('child_process').ExecSyncOptions): Promise<null>"),
};
