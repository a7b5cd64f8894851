import type { Helper } from '../types';
import { feeding } from './feeding';
import { limitedEnd, plainEnd } from './inheritedEnd';

const signatures = {
  javascript: ['(command, options)', "await once(subprocess, 'close')"],
  typescript: [
    "(command: string, options?: import('child_process').ExecSyncOptions): Promise<null>",
    // What an event brings is of type any.
    "(await once(subprocess, 'close')) as [number | null, NodeJS.Signals | null]",
  ],
} as const;

const exact = (language: 'javascript' | 'typescript', limits: boolean): string => {
  const isTyped = language === 'typescript';
  return `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
function $name${signatures[language][0]} {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(command, { ...options, shell: options?.shell || true });
    subprocess.on('error', (error${isTyped ? ': NodeJS.ErrnoException' : ''}) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
${limits ? limitedEnd('${command}') : plainEnd('${command}')}    });
  });
}`;
};

/** `execSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const execInherited: Helper = {
  name: 'runCommand',
  otherNames: ['runInherited'],
  widens: ['execInheritedLimited', 'exec'],
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
  javascript: exact('javascript', false),
  typescript: exact('typescript', false),
};

/** The same with `timeout`, which `spawn` obeys where there are no pipes to close. */
export const execInheritedLimited: Helper = {
  ...execInherited,
  widens: 'exec',
  javascript: exact('javascript', true),
  typescript: exact('typescript', true),
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
