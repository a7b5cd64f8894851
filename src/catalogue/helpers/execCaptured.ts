import type { Helper } from '../types';
import type { CapturedBody } from './briefBody';
import { capturedFamily } from './capturedFamily';
import { decoded, withEncoding } from './decoded';

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

/** For all calls alike: the encoding tells what gives text and what bytes. */
const forAll = (body: CapturedBody): string =>
  comment +
  body({
    language: 'typescript',
    signature: `<E = null>(
  command: string,
  options?: ${withEncoding('ExecSyncOptions')},
): Promise<${decoded}>`,
    before: settings,
    start: 'exec(command, settings',
    taken: ' as never',
    command,
  });

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

/**
 * `execSync` where both outputs are piped. `exec` collects, limits and times; what remains is what stdin gets, that stderr is passed on,
 * and how the error tells of what happened.
 */
export const execCapturedHelpers: Readonly<Record<string, Helper>> = capturedFamily({
  base: 'exec',
  common,
  javascript,
  typescript: { '': forAll, Text: forText, Bytes: forBytes },
});
