import type { Helper } from '../types';
import { decoded, withEncoding } from './decoded';
import { stdoutBody } from './stdoutBody';

const comment =
  '/** Does what execFileSync does when only stdout is piped, without blocking: same result, same errors. */\n';
const command = "${[file, ...(args ?? [])].join(' ')}";
const inTypeScript = {
  start: 'spawn(file, args ?? [], options)',
  command,
  mayBeMissing: true,
  language: 'typescript',
} as const;
const Options = "import('child_process').ExecFileSyncOptions";
const Args = 'readonly string[] | null | undefined';

const common = {
  name: 'runFile',
  otherNames: ['readStdoutOf'],
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
} as const;

const javascript = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...inTypeScript,
    feeds,
    language: 'javascript',
    start: 'spawn(file, args, options)',
    signature: '(file, args, { encoding, ...options })',
    read: 'either',
  });

/** For all calls alike: the encoding tells what gives text and what bytes. */
const forAll = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...inTypeScript,
    feeds,
    signature: `<E = null>(
  file: string,
  args: ${Args},
  { encoding, ...options }: ${withEncoding('ExecFileSyncOptions')},
): Promise<${decoded}>`,
    read: 'either',
  });

const forText = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...inTypeScript,
    feeds,
    signature: `(
  file: string,
  args: ${Args},
  { encoding, ...options }: ${Options}WithStringEncoding,
): Promise<string>`,
    read: 'text',
  });

const forBytes = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...inTypeScript,
    feeds,
    start: 'spawn(file, args ?? [], { ...options })',
    signature: `(
  file: string,
  args: ${Args},
  options: ${Options},
): Promise<Buffer>`,
    read: 'bytes',
  });

/** `execFileSync` where stdout is piped alone, as in `stdio: ['pipe', 'pipe', 'ignore']`; `Fed` with `input`. */
export const execFileStdoutHelpers: Readonly<Record<string, Helper>> = {
  execFileStdout: { ...common, widens: 'execFileStdoutFed', javascript: javascript(false), typescript: forAll(false) },
  execFileStdoutFed: {
    ...common,
    composed: 'execFileOverPipedFed',
    widens: 'execFile',
    javascript: javascript(true),
    typescript: forAll(true),
  },
  ...typed('Text', forText),
  ...typed('Bytes', forBytes),
};

/** Those for TypeScript files whose calls are alike: all say an encoding, or none. */
function typed(kind: 'Text' | 'Bytes', write: (feeds: boolean) => string): Record<string, Helper> {
  const [alone, fed] = [`execFileStdout${kind}`, `execFileStdoutFed${kind}`] as const;
  return {
    [alone]: { ...common, widens: ['execFileStdout', fed], javascript: javascript(false), typescript: write(false) },
    [fed]: { ...common, widens: 'execFileStdoutFed', javascript: javascript(true), typescript: write(true) },
  };
}
