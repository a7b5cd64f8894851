import type { Helper } from '../types';
import { feeding } from './feeding';
import { limitedEnd } from './inheritedEnd';

/** `execFileSync` where nothing is piped: `stdio: 'inherit'`, `'ignore'`, or a list of these and of descriptors. */
export const execFileInherited: Helper = {
  name: 'runFile',
  otherNames: ['runInheritedFile'],
  widens: ['execFileInheritedFed', 'execFileInheritedLimited', 'execFile'],
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
  javascript: `/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function $name(file, args, options) {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args, options);
    subprocess.on('error', (error) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(\`Command failed: \${[file, ...(args ?? [])].join(' ')}\`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}`,
  typescript: `/** Does what execFileSync does when nothing is piped, without blocking: same output, same errors. */
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<null> {
  return new Promise((resolve, reject) => {
    const subprocess = spawn(file, args ?? [], { ...options });
    subprocess.on('error', (error: NodeJS.ErrnoException) => {
      const syscall = \`spawnSync \${subprocess.spawnfile}\`;
      const message = \`\${syscall} \${error.code}\`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      reject(Object.assign(error, { message, syscall, error, ...result }));
    });
    subprocess.on('close', (status, signal) => {
      if (status === 0) return resolve(null);
      const error = new Error(\`Command failed: \${[file, ...(args ?? [])].join(' ')}\`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
    });
  });
}`,
};

/** The same with `input`, where nothing looks at the error. */
export const execFileInheritedFed: Helper = {
  ...execFileInherited,
  widens: 'execFile',
  javascript: withInput('javascript'),
  typescript: withInput('typescript'),
};

/** The same with `timeout`, which `spawn` obeys where there are no pipes to close. */
export const execFileInheritedLimited: Helper = {
  ...execFileInherited,
  widens: 'execFile',
  javascript: withLimits('javascript'),
  typescript: withLimits('typescript'),
};

function withLimits(language: 'javascript' | 'typescript'): string {
  const end = limitedEnd("${[file, ...(args ?? [])].join(' ')}");
  return execFileInherited[language].replace(/ *if \(status === 0\)[\s\S]*?(?=^ {4}\}\);)/m, () => end);
}

function withInput(language: 'javascript' | 'typescript'): string {
  const { declared, fed } = feeding('Fed', language);
  return execFileInherited[language]
    .replace(/( *const subprocess = .*\n)/, `${declared}$1${fed}`)
    .replace('if (status === 0)', 'if (status === 0 && !unread)')
    .replace('const error = new Error', 'const error = unread ?? new Error');
}
