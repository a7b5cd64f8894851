import type { Helper } from '../types';
import { stdoutBody } from './stdoutBody';

const comment =
  '/** Does what execSync does when only stdout is piped, without blocking: same result, same errors. */\n';
const fixed = { start: 'spawn(command, { shell: true, ...options })', command: '${command}', mayBeMissing: false };
const Options = "import('child_process').ExecSyncOptions";

/** `execSync` where stdout is piped alone: `stdio: ['pipe', 'pipe', 'ignore']` and the like. */
export const execStdout: Helper = {
  name: 'runCommand',
  otherNames: ['readStdout'],
  widens: 'exec',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
  javascript:
    comment +
    stdoutBody({ ...fixed, language: 'javascript', signature: '(command, { encoding, ...options })', read: 'either' }),
  typescript: `${comment}function $name(
  command: string,
  options: ${Options}WithStringEncoding,
): Promise<string>;
function $name(
  command: string,
  options: ${Options}WithBufferEncoding,
): Promise<Buffer>;
function $name(command: string, options: ${Options}): Promise<string | Buffer>;
${stdoutBody({
  ...fixed,
  language: 'typescript',
  signature: `(
  command: string,
  { encoding, ...options }: ${Options},
): Promise<string | Buffer>`,
  read: 'either',
})}`,
};

/** The same where all calls of a TypeScript file say an encoding. */
export const execStdoutText: Helper = {
  ...execStdout,
  widens: 'execStdout',
  typescript:
    comment +
    stdoutBody({
      ...fixed,
      language: 'typescript',
      signature: `(
  command: string,
  { encoding, ...options }: ${Options}WithStringEncoding,
): Promise<string>`,
      read: 'text',
    }),
};

/** The same where no call of a TypeScript file says an encoding. */
export const execStdoutBytes: Helper = {
  ...execStdout,
  widens: 'execStdout',
  typescript:
    comment +
    stdoutBody({
      ...fixed,
      language: 'typescript',
      signature: `(command: string, options: ${Options}): Promise<Buffer>`,
      read: 'bytes',
    }),
};
