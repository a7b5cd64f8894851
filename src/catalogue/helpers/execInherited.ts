import type { Helper } from '../types';
import { childBody } from './childBody';
import { feeding } from './feeding';

const signatures = {
  javascript: ['(command, options)', "await once(subprocess, 'close')"],
  typescript: [
    "(command: string, options?: import('child_process').ExecSyncOptions): Promise<null>",
    // What an event brings is of type any.
    "(await once(subprocess, 'close')) as [number | null, NodeJS.Signals | null]",
  ],
} as const;

const exact = (language: 'javascript' | 'typescript', limits: boolean): string => {
  const child = { kind: 'exec', outputs: 'shared', feeds: '', errors: true, typed: '' } as const;
  return `/** Does what execSync does when nothing is piped, without blocking: same output, same errors. */
async function $name${signatures[language][0]} {
${childBody({ ...child, language, limits })}
}`;
};

/** `execSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const execInherited: Helper = {
  name: 'runCommand',
  otherNames: ['runInherited'],
  widens: ['execInheritedLimited', 'execEither'],
  composed: 'execOverEither',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
  javascript: exact('javascript', false),
  typescript: exact('typescript', false),
};

/** The same with `timeout`, which `spawn` obeys where there are no pipes to close. */
export const execInheritedLimited: Helper = {
  ...execInherited,
  widens: 'execEither',
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
