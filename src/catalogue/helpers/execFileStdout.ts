import type { Helper } from '../types';
import { stdoutBody } from './stdoutBody';

const comment =
  '/** Does what execFileSync does when only stdout is piped, without blocking: same result, same errors. */\n';
const command = "${[file, ...(args ?? [])].join(' ')}";
const typed = {
  start: 'spawn(file, args ?? [], options)',
  command,
  mayBeMissing: true,
  language: 'typescript',
} as const;
const Options = "import('child_process').ExecFileSyncOptions";
const Args = 'readonly string[] | null | undefined';

/** `execFileSync` where stdout is piped alone: `stdio: ['pipe', 'pipe', 'ignore']` and the like. */
export const execFileStdout: Helper = {
  name: 'runFile',
  otherNames: ['readStdoutOf'],
  widens: 'execFile',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
  javascript:
    comment +
    stdoutBody({
      ...typed,
      language: 'javascript',
      start: 'spawn(file, args, options)',
      signature: '(file, args, { encoding, ...options })',
      read: 'either',
    }),
  typescript: `${comment}function $name(
  file: string,
  args: ${Args},
  options: ${Options}WithStringEncoding,
): Promise<string>;
function $name(
  file: string,
  args: ${Args},
  options: ${Options}WithBufferEncoding,
): Promise<Buffer>;
function $name(
  file: string,
  args: ${Args},
  options: ${Options},
): Promise<string | Buffer>;
${stdoutBody({
  ...typed,
  signature: `(
  file: string,
  args: ${Args},
  { encoding, ...options }: ${Options},
): Promise<string | Buffer>`,
  read: 'either',
})}`,
};

/** The same where all calls of a TypeScript file say an encoding. */
export const execFileStdoutText: Helper = {
  ...execFileStdout,
  widens: 'execFileStdout',
  typescript:
    comment +
    stdoutBody({
      ...typed,
      signature: `(
  file: string,
  args: ${Args},
  { encoding, ...options }: ${Options}WithStringEncoding,
): Promise<string>`,
      read: 'text',
    }),
};

/** The same where no call of a TypeScript file says an encoding. */
export const execFileStdoutBytes: Helper = {
  ...execFileStdout,
  widens: 'execFileStdout',
  typescript:
    comment +
    stdoutBody({
      ...typed,
      start: 'spawn(file, args ?? [], { ...options })',
      signature: `(
  file: string,
  args: ${Args},
  options: ${Options},
): Promise<Buffer>`,
      read: 'bytes',
    }),
};
