import type { Helper } from '../types';
import { feeding } from './feeding';

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

const brief = (language: 'javascript' | 'typescript', feeds: boolean): string => {
  const [parameters, closed] = signatures[language];
  const { declared, fed } = feeding(feeds ? 'Fed' : '', language);
  const [before, after] = [declared, fed].map((lines) => (feeds ? lines.replace(/^ {2}/gm, '') : '')) as [
    string,
    string,
  ];
  return `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function $name${parameters} {
${before}  const subprocess = spawn(command, { shell: true, ...options });
${after}  const [status, signal] = ${closed};
  if (status === 0${feeds ? ' && !unread' : ''}) return null;
  const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
  throw Object.assign(${feeds ? 'unread ?? ' : ''}new Error(\`Command failed: \${command}\`), result);
}`;
};

const signatures = {
  javascript: ['(command, options)', "await once(subprocess, 'close')"],
  typescript: [
    "(command: string, options?: import('child_process').ExecSyncOptions): Promise<null>",
    // What an event brings is of type any.
    "(await once(subprocess, 'close')) as [number | null, NodeJS.Signals | null]",
  ],
} as const;

/** The same where nothing looks at the error: that of a shell which cannot be started is the one of `spawn`. */
export const execInheritedBrief: Helper = {
  ...execInherited,
  widens: ['execInherited', 'execInheritedBriefFed'],
  names: { ...execInherited.names, once: { kind: 'import', module: 'events', name: 'once' } },
  javascript: brief('javascript', false),
  typescript: brief('typescript', false),
};

/** The same with `input`. */
export const execInheritedBriefFed: Helper = {
  ...execInheritedBrief,
  widens: 'exec',
  javascript: brief('javascript', true),
  typescript: brief('typescript', true),
};
