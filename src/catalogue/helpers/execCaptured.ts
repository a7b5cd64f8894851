import type { Helper } from '../types';
import { briefBody, type CapturedBody, capturedBody } from './capturedBody';

const comment = '/** Does what execSync does, without blocking: same result, same stderr, same errors. */\n';
const command = '${command}';
const settings = "    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n";

const common = {
  name: 'runCommand',
  otherNames: ['readCommand'],
  names: {
    exec: { kind: 'import', module: 'child_process', name: 'exec' },
  },
} as const;

const javascript = (body: CapturedBody): string =>
  comment +
  body({
    language: 'javascript',
    signature: '(command, options)',
    start: "exec(command, { encoding: 'buffer', ...options }",
    command,
  });

/** For all calls alike: overloads tell what gives text and what bytes. */
const forAll = (body: CapturedBody): string => `${comment}function $name(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string>;
function $name(
  command: string,
  options?: import('child_process').ExecSyncOptionsWithBufferEncoding,
): Promise<Buffer>;
function $name(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer>;
${body({
  language: 'typescript',
  signature: "(command: string, options?: import('child_process').ExecSyncOptions): Promise<string | Buffer>",
  before: settings,
  start: 'exec(command, settings',
  command,
})}`;

const forText = (body: CapturedBody): string =>
  comment +
  body({
    language: 'typescript',
    signature: `(
  command: string,
  options: import('child_process').ExecSyncOptionsWithStringEncoding,
): Promise<string>`,
    start: 'exec(command, options',
    command,
  });

const forBytes = (body: CapturedBody): string =>
  comment +
  body({
    language: 'typescript',
    signature: "(command: string, options?: import('child_process').ExecSyncOptions): Promise<Buffer>",
    start: "exec(command, { ...options, encoding: 'buffer' }",
    command,
  });

const captured = { ...common, javascript: javascript(capturedBody) };
const brief = { ...common, javascript: javascript(briefBody) };

/**
 * `execSync` where both outputs are piped and nothing is fed to the child. `exec` collects, limits and times; what remains is that
 * stdin ends at once, that stderr is passed on, and how the error tells of what happened.
 */
export const execCaptured: Helper = {
  ...captured,
  widens: 'exec',
  composed: 'execComposed',
  typescript: forAll(capturedBody),
};

/** The same where all calls of a TypeScript file say an encoding. (Without overloads, two functions are shorter than what they could share.) */
export const execCapturedText: Helper = { ...captured, widens: 'execCaptured', typescript: forText(capturedBody) };

/** The same where no call of a TypeScript file says an encoding. */
export const execCapturedBytes: Helper = { ...captured, widens: 'execCaptured', typescript: forBytes(capturedBody) };

/** The same without limits, where nothing looks at the error. */
export const execBrief: Helper = { ...brief, widens: 'execCaptured', typescript: forAll(briefBody) };

/** `execBrief` where all calls of a TypeScript file say an encoding. */
export const execBriefText: Helper = { ...brief, widens: 'execBrief', typescript: forText(briefBody) };

/** `execBrief` where no call of a TypeScript file says an encoding. */
export const execBriefBytes: Helper = { ...brief, widens: 'execBrief', typescript: forBytes(briefBody) };
