import type { Helper } from '../types';
import { capturedBody } from './capturedBody';

const comment = '/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */\n';
const command = "${[file, ...(args ?? [])].join(' ')}";
const settings = "    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n";

/**
 * `execFileSync` where both outputs are piped and nothing is fed to the child. `execFile` collects, limits and times; what remains is
 * that stdin ends at once, that stderr is passed on, and how the error tells of what happened.
 */
export const execFileCaptured: Helper = {
  name: 'runFile',
  otherNames: ['readOutput'],
  widens: 'execFile',
  composed: 'execFileComposed',
  names: {
    execFile: { kind: 'import', module: 'child_process', name: 'execFile' },
    Error: { kind: 'global', name: 'Error' },
  },
  javascript:
    comment +
    capturedBody({
      language: 'javascript',
      signature: '(file, args, options)',
      start: "execFile(file, args, { encoding: 'buffer', ...options }",
      command,
    }),
  typescript: `${comment}function $name(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string>;
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
function $name(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<string | Buffer>;
${capturedBody({
  language: 'typescript',
  signature: `(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<string | Buffer>`,
  before: settings,
  start: 'execFile(file, args, settings',
  command,
})}`,
};

// Without overloads, two functions of their own are shorter than what they could share.
const { composed: _composed, ...alone } = execFileCaptured;

/** The same where all calls of a TypeScript file say an encoding. */
export const execFileCapturedText: Helper = {
  ...alone,
  widens: 'execFileCaptured',
  typescript:
    comment +
    capturedBody({
      language: 'typescript',
      signature: `(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string>`,
      start: 'execFile(file, args, options',
      command,
    }),
};

/** The same where no call of a TypeScript file says an encoding. */
export const execFileCapturedBytes: Helper = {
  ...alone,
  widens: 'execFileCaptured',
  typescript:
    comment +
    capturedBody({
      language: 'typescript',
      signature: `(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<Buffer>`,
      start: "execFile(file, args, { ...options, encoding: 'buffer' }",
      command,
    }),
};
