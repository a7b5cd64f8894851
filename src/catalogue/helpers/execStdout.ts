import type { Helper } from '../types';
import { decoded, withEncoding } from './decoded';
import { stdoutBody } from './stdoutBody';

const comment =
  '/** Does what execSync does when only stdout is piped, without blocking: same result, same errors. */\n';
const fixed = { start: 'spawn(command, { shell: true, ...options })', command: '${command}', mayBeMissing: false };
const Options = "import('child_process').ExecSyncOptions";

const common = {
  name: 'runCommand',
  otherNames: ['readStdout'],
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
  },
} as const;

const javascript = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...fixed,
    feeds,
    language: 'javascript',
    signature: '(command, { encoding, ...options })',
    read: 'either',
  });

/** For all calls alike: the encoding tells what gives text and what bytes. */
const forAll = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...fixed,
    feeds,
    language: 'typescript',
    signature: `<E = null>(
  command: string,
  { encoding, ...options }: ${withEncoding('ExecSyncOptions')},
): Promise<${decoded}>`,
    read: 'either',
  });

const forText = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...fixed,
    feeds,
    language: 'typescript',
    signature: `(
  command: string,
  { encoding, ...options }: ${Options}WithStringEncoding,
): Promise<string>`,
    read: 'text',
  });

const forBytes = (feeds: boolean): string =>
  comment +
  stdoutBody({
    ...fixed,
    feeds,
    language: 'typescript',
    signature: `(command: string, options: ${Options}): Promise<Buffer>`,
    read: 'bytes',
  });

/** `execSync` where stdout is piped alone, as in `stdio: ['pipe', 'pipe', 'ignore']`; `Fed` with `input`. */
export const execStdoutHelpers: Readonly<Record<string, Helper>> = {
  execStdout: { ...common, widens: 'execStdoutFed', javascript: javascript(false), typescript: forAll(false) },
  execStdoutFed: {
    ...common,
    composed: 'execOverPipedFed',
    widens: 'exec',
    javascript: javascript(true),
    typescript: forAll(true),
  },
  ...typed('Text', forText),
  ...typed('Bytes', forBytes),
};

/** Those for TypeScript files whose calls are alike: all say an encoding, or none. */
function typed(kind: 'Text' | 'Bytes', write: (feeds: boolean) => string): Record<string, Helper> {
  const [alone, fed] = [`execStdout${kind}`, `execStdoutFed${kind}`] as const;
  return {
    [alone]: { ...common, widens: ['execStdout', fed], javascript: javascript(false), typescript: write(false) },
    [fed]: { ...common, widens: 'execStdoutFed', javascript: javascript(true), typescript: write(true) },
  };
}
