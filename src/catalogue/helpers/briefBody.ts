import { type Fed, feeding } from './feeding';

/** What a function around `exec` or `execFile` differs in. */
export interface CapturedText {
  readonly language: 'javascript' | 'typescript';
  /** Name and parameters, with types. */
  readonly signature: string;
  /** The call up to its callback, such as `exec(command, options`. */
  readonly start: string;
  /** Lines before the call. */
  readonly before?: string;
  /** Where the type of the result depends on the call: what stdout is taken for. */
  readonly taken?: string;
  /** The text that shows the command, within a template literal. */
  readonly command: string;
}

/** Writes a function around `exec` or `execFile`: both outputs are collected, stderr is passed on. */
export type CapturedBody = (text: CapturedText) => string;

/** The same for all kinds of stdin: `input` of the options is fed to the child, or stdin ends at once. */
type FeedingBody = (text: CapturedText & { readonly feeds: Fed }) => string;

/**
 * For calls without a limit, of which no code that can be seen looks at the error: a child that fails gives the same error, one that cannot
 * be started, prints more than a megabyte or leaves a long input unread nearly the same.
 */
export const briefBody: FeedingBody = ({ language, signature, start, before = '', command, taken = '', feeds }) => {
  const { declared, fed } = feeding(feeds, language);
  // A shell is always there; a program may be missing.
  const notStarted = start.startsWith('execFile')
    ? `      if (!pid) {
        const syscall = \`spawnSync \${file}\`;
        const message = \`\${syscall} \${cause.code}\`;
        const result = { status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none };
        return reject(Object.assign(cause, { message, syscall, ...result }));
      }
`
    : '      if (!pid) return reject(cause);\n';
  return `function $name${signature} {
  return new Promise((resolve, reject) => {
${before}${declared}    const subprocess = ${start}, (${feeds ? 'failure' : 'cause'}, stdout, stderr) => {
      if (!options?.stdio) process.stderr.write(stderr);
${feeds ? '      const cause = failure ?? unread;\n' : ''}      if (!cause) return resolve(stdout${taken});
      const { pid, exitCode: status, signalCode: signal } = subprocess;
${notStarted}      const details = stderr.length > 0 ? \`\\n\${stderr}\` : '';
      const error = ${feeds ? 'unread ?? ' : ''}new Error(\`Command failed: ${command}\${details}\`);
      reject(Object.assign(error, { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }));
    });
${fed}  });
}`;
};
