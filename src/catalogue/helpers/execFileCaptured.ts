import type { Helper } from '../types';
import type { CapturedBody } from './briefBody';
import { capturedFamily } from './capturedFamily';
import { decoded, withEncoding } from './decoded';

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

/** For all calls alike: the encoding tells what gives text and what bytes. */
const forAll = (body: CapturedBody): string =>
  comment +
  body({
    language: 'typescript',
    signature: `<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: ${withEncoding('ExecFileSyncOptions')},
): Promise<${decoded}>`,
    before: settings,
    start: 'execFile(file, args, settings',
    taken: ' as never',
    command,
  });

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

/**
 * `execFileSync` where both outputs are piped. `execFile` collects, limits and times; what remains is what stdin gets, that stderr is passed on,
 * and how the error tells of what happened.
 */
export const execFileCapturedHelpers: Readonly<Record<string, Helper>> = capturedFamily({
  base: 'execFile',
  common,
  javascript,
  typescript: { '': forAll, Text: forText, Bytes: forBytes },
});
