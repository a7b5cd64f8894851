import type { Helper } from '../types';

/** `execSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const execInherited: Helper = {
  name: 'runCommand',
  otherNames: ['runInherited'],
  widens: 'exec',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
  javascript: `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function $name(command, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', (error) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(\`Command failed: \${command}\`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}`,
  typescript: `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function $name(command: string, options?: import('child_process').ExecSyncOptions): Promise<null> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(\`Command failed: \${command}\`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}`,
};

const brief = (
  parameters: string,
  closed: string,
): string => `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function $name${parameters} {
  const subprocess = spawn(command, { shell: true, ...options });
  const [status, signal] = ${closed};
  if (status === 0) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(new Error(\`Command failed: \${command}\`), result);
}`;

/** The same where nothing looks at the error: that of a shell which cannot be started is the one of `spawn`. */
export const execInheritedBrief: Helper = {
  ...execInherited,
  widens: 'execInherited',
  names: { ...execInherited.names, once: { kind: 'import', module: 'events', name: 'once' } },
  javascript: brief('(command, options)', "await once(subprocess, 'close')"),
  typescript: brief(
    "(command: string, options?: import('child_process').ExecSyncOptions): Promise<null>",
    // What an event brings is of type any.
    "(await once(subprocess, 'close')) as [number | null, NodeJS.Signals | null]",
  ),
};
