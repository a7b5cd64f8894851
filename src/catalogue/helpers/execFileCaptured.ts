import type { Helper } from '../types';
import { briefBody, type CapturedBody, capturedBody } from './capturedBody';

const comment = '/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */\n';
const command = "${[file, ...(args ?? [])].join(' ')}";
const settings = "    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n";

const common = {
  name: 'runFile',
  otherNames: ['readOutput'],
  names: {
    execFile: { kind: 'import', module: 'child_process', name: 'execFile' },
  },
} as const;

const javascript = (body: CapturedBody): string =>
  comment +
  body({
    language: 'javascript',
    signature: '(file, args, options)',
    start: "execFile(file, args, { encoding: 'buffer', ...options }",
    command,
  });

/** For all calls alike: overloads tell what gives text and what bytes. */
const forAll = (body: CapturedBody): string => `${comment}function $name(
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
${body({
  language: 'typescript',
  signature: `(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<string | Buffer>`,
  before: settings,
  start: 'execFile(file, args, settings',
  command,
})}`;

const forText = (body: CapturedBody): string =>
  comment +
  body({
    language: 'typescript',
    signature: `(
  file: string,
  args: readonly string[] | null | undefined,
  options: import('child_process').ExecFileSyncOptionsWithStringEncoding,
): Promise<string>`,
    start: 'execFile(file, args, options',
    command,
  });

const forBytes = (body: CapturedBody): string =>
  comment +
  body({
    language: 'typescript',
    signature: `(
  file: string,
  args?: readonly string[] | null,
  options?: import('child_process').ExecFileSyncOptions,
): Promise<Buffer>`,
    start: "execFile(file, args, { ...options, encoding: 'buffer' }",
    command,
  });

const captured = { ...common, javascript: javascript(capturedBody) };
const brief = { ...common, javascript: javascript(briefBody) };

/**
 * `execFileSync` where both outputs are piped and nothing is fed to the child. `execFile` collects, limits and times; what remains is
 * that stdin ends at once, that stderr is passed on, and how the error tells of what happened.
 */
export const execFileCaptured: Helper = {
  ...captured,
  widens: 'execFile',
  composed: 'execFileComposed',
  typescript: forAll(capturedBody),
};

/** The same where all calls of a TypeScript file say an encoding. (Without overloads, two functions are shorter than what they could share.) */
export const execFileCapturedText: Helper = {
  ...captured,
  widens: 'execFileCaptured',
  typescript: forText(capturedBody),
};

/** The same where no call of a TypeScript file says an encoding. */
export const execFileCapturedBytes: Helper = {
  ...captured,
  widens: 'execFileCaptured',
  typescript: forBytes(capturedBody),
};

/** The same without limits, where nothing looks at the error. */
export const execFileBrief: Helper = { ...brief, widens: 'execFileCaptured', typescript: forAll(briefBody) };

/** `execFileBrief` where all calls of a TypeScript file say an encoding. */
export const execFileBriefText: Helper = { ...brief, widens: 'execFileBrief', typescript: forText(briefBody) };

/** `execFileBrief` where no call of a TypeScript file says an encoding. */
export const execFileBriefBytes: Helper = { ...brief, widens: 'execFileBrief', typescript: forBytes(briefBody) };
