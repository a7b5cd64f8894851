import type { Helper } from '../types';
import { childBody } from './childBody';
import { feeding } from './feeding';

const comment =
  '/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */\n';
const signatures = {
  javascript: '(file, args, options)',
  typescript: `(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<null>`,
} as const;

const exact = (language: 'javascript' | 'typescript', limits: boolean): string => {
  const child = { kind: 'execFile', outputs: 'shared', feeds: '', errors: true, typed: '' } as const;
  return `${comment}async function $name${signatures[language]} {\n${childBody({ ...child, language, limits })}\n}`;
};

/** `execFileSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const execFileInherited: Helper = {
  name: 'runFile',
  otherNames: ['runInheritedFile'],
  widens: ['execFileInheritedFed', 'execFileInheritedLimited', 'execFileEither'],
  composed: 'execFileOverEither',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
  javascript: exact('javascript', false),
  typescript: exact('typescript', false),
};

/** The same with `timeout`, which `spawn` obeys where there are no pipes to close. */
export const execFileInheritedLimited: Helper = {
  ...execFileInherited,
  widens: 'execFileEither',
  javascript: exact('javascript', true),
  typescript: exact('typescript', true),
};

const withInput = (language: 'javascript' | 'typescript'): string => {
  const { declared, fed } = feeding('Fed', language);
  const isTyped = language === 'typescript';
  return `${comment}function $name${signatures[language]} {
  return new Promise((resolve, reject) => {
${declared}    const subprocess = ${isTyped ? 'spawn(file, args ?? [], { ...options })' : 'spawn(file, args, options)'};
${fed}    subprocess.on('error', (error${isTyped ? ': NodeJS.ErrnoException' : ''}) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0 && !unread) return resolve(null);
      const error = unread ?? new Error(\`Command failed: \${[file, ...(args ?? [])].join(' ')}\`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}`;
};

/** The same with `input`, where nothing looks at the error. */
export const execFileInheritedFed: Helper = {
  ...execFileInherited,
  widens: 'execFile',
  composed: 'execFileOver',
  javascript: withInput('javascript'),
  typescript: withInput('typescript'),
};
