import { feeding } from './feeding';

/** What a function that reads stdout alone differs in. */
interface StdoutText {
  readonly language: 'javascript' | 'typescript';
  /** Name and parameters, with types. */
  readonly signature: string;
  /** The call that starts the child. */
  readonly start: string;
  /** What the file shows of its command, within a template literal. */
  readonly command: string;
  /** What is read: text, bytes, or what the options say. */
  readonly read: 'text' | 'bytes' | 'either';
  /** A program may be missing; a shell is always there. */
  readonly mayBeMissing: boolean;
  /** Whether `input` is fed to the child; else stdin ends at once. */
  readonly feeds: boolean;
}

/**
 * Writes a function around `spawn`: stdout is collected, the other streams are shared or ignored. For calls without a
 * limit, of which no code that can be seen looks at the error.
 */
export function stdoutBody(text: StdoutText): string {
  const { language, signature, start, command, read, mayBeMissing, feeds } = text;
  const { declared, fed } = feeding(feeds ? 'Fed' : '', language);
  const isTyped = language === 'typescript';
  const stdout = isTyped ? 'stdout?' : 'stdout';
  const notStarted = mayBeMissing
    ? `(error${isTyped ? ': NodeJS.ErrnoException' : ''}) => {
      const syscall = \`spawnSync \${file}\`;
      const message = \`\${syscall} \${error.code}\`;
      const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
      reject(Object.assign(error, { message, syscall, ...result }));
    }`
    : 'reject';
  const bytes = read === 'bytes' ? 'stdout' : 'bytes';
  const decoded = {
    text: '      const stdout = bytes.toString(encoding);\n',
    bytes: '',
    either: "      const stdout = encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;\n",
  }[read];
  // What the encoding says at run time, it says to the compiler in `E`.
  const taken = isTyped && read === 'either' ? ' as never' : '';
  return `function $name${signature} {
  return new Promise((resolve, reject) => {
    const subprocess = ${start};
    const maxBuffer = 1024 * 1024;
    let ${bytes} = Buffer.alloc(0);
${declared}    subprocess.${stdout}.on('data', (chunk${isTyped ? ': Buffer' : ''}) => {
      ${bytes} = Buffer.concat([${bytes}, chunk]);
      if (${bytes}.length <= maxBuffer) return;
      subprocess.kill();
      subprocess.${stdout}.destroy();
    });
${fed}    subprocess.on('error', ${notStarted});
    subprocess.on('close', (status, signal) => {
${decoded}      if (status === 0 && ${bytes}.length <= maxBuffer${feeds ? ' && !unread' : ''}) return resolve(stdout${taken});
      const result = { status, signal, output: [null, stdout, null], pid: subprocess.pid, stdout, stderr: null };
      reject(Object.assign(${feeds ? 'unread ?? ' : ''}new Error(\`Command failed: ${command}\`), result));
    });
  });
}`;
}
