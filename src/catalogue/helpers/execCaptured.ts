import type { Helper } from '../types';
import { capturedBody } from './capturedBody';

const comment = '/** Does what execSync does, without blocking: same result, same stderr, same errors. */\n';
const command = '${command}';
const settings = "    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n";

/**
 * `execSync` where both outputs are piped and nothing is fed to the child. `exec` collects, limits and times; what remains is that
 * stdin ends at once, that stderr is passed on, and how the error tells of what happened.
 */
export const execCaptured: Helper = {
  name: 'runCommand',
  otherNames: ['readCommand'],
  widens: 'exec',
  composed: 'execComposed',
  names: {
    exec: { kind: 'import', module: 'child_process', name: 'exec' },
    Error: { kind: 'global', name: 'Error' },
  },
  javascript:
    comment +
    capturedBody({
      language: 'javascript',
      signature: '(command, options)',
      start: "exec(command, { encoding: 'buffer', ...options }",
      command,
    }),
  typescript: `${comment}function $name(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string>;
function $name(
  command: string,
  options?: import('child_process').ExecSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
function $name(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer>;
${capturedBody({
  language: 'typescript',
  signature: "(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer>",
  before: settings,
  start: 'exec(command, settings',
  command,
})}`,
};

// Without overloads, two functions of their own are shorter than what they could share.
const { composed: _composed, ...alone } = execCaptured;

/** The same where all calls of a TypeScript file say an encoding. */
export const execCapturedText: Helper = {
  ...alone,
  widens: 'execCaptured',
  typescript:
    comment +
    capturedBody({
      language: 'typescript',
      signature: `(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string>`,
      start: 'exec(command, options',
      command,
    }),
};

/** The same where no call of a TypeScript file says an encoding. */
export const execCapturedBytes: Helper = {
  ...alone,
  widens: 'execCaptured',
  typescript:
    comment +
    capturedBody({
      language: 'typescript',
      signature: "(command: string, options?: import('child_process').ExecSyncOptions): Promise<Buffer>",
      start: "exec(command, { ...options, encoding: 'buffer' }",
      command,
    }),
};
