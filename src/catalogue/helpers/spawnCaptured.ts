import type { Helper } from '../types';
import { feeding, type Fed, inputOf } from './feeding';
import { spawnFamily, spawnSignature } from './spawnFamily';

const names = { execFile: { kind: 'import', module: 'child_process', name: 'execFile' } } as const;
const bytes = { javascript: "{ encoding: 'buffer', ...options }", typescript: 'settings' } as const;
const settings = {
  javascript: '',
  typescript: "    const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n",
} as const;
const none = '{ status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none }';

type Language = 'javascript' | 'typescript';

const exactBody = (language: Language, feeds: Fed, options: string, before: string): string => {
  const { declared, cause, fed } = feeding(feeds, language);
  const isTyped = language === 'typescript';
  return `  return new Promise((resolve) => {
${before}${declared}    const subprocess = execFile(file, args, ${options}, (${feeds ? 'failure' : 'cause'}, stdout, stderr) => {
      const { pid, spawnfile: path, spawnargs, exitCode: status, signalCode: signal } = subprocess;
${cause.replace('killed', 'subprocess.killed')}      const result = pid
        ? { status, signal, output: [null, stdout, stderr], pid, stdout, stderr }
        : ${none};
      let code${isTyped ? ': unknown' : ''} = typeof cause?.code === 'string' ? cause.code : undefined;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
      else if (subprocess.killed) code = 'ETIMEDOUT';
      if (code === undefined) return resolve(result${isTyped ? ' as never' : ''});
      const syscall = \`spawnSync \${path}\`;
${isTyped ? '      const { errno } = (cause ?? {}) as NodeJS.ErrnoException;\n' : ''}      const details = { errno${isTyped ? '' : ': cause?.errno'}, code, syscall, path, spawnargs: spawnargs.slice(1) };
      resolve({ error: Object.assign(new Error(\`\${syscall} \${code}\`), details), ...result }${isTyped ? ' as never' : ''});
    });
${fed}  });`;
};

const briefBody = (language: Language, feeds: Fed, options: string, before: string): string => {
  const as = language === 'typescript' ? ' as never' : '';
  const fed = feeds
    ? `    // It need not read its input.
    subprocess.stdin?.on('error', () => {}).end(${inputOf(feeds, language)});\n`
    : feeding('', language).fed;
  return `  return new Promise((resolve) => {
${before}    const subprocess = execFile(file, args, ${options}, (_, stdout, stderr) => {
      const { pid, exitCode: status, signalCode: signal } = subprocess;
      if (!pid) return resolve(${none}${as});
      resolve({ status, signal, output: [null, stdout, stderr], pid, stdout, stderr }${as});
    });
${fed}  });`;
};

const exact =
  '/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */';
const brief =
  '/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */';

/**
 * `spawnSync` where both outputs are piped: `Captured`, or `Brief` where nothing looks at the `error` of the result. `execFile` collects,
 * limits and times; what remains is what stdin gets, and how the result tells of failures. Of an output beyond `maxBuffer` only the part
 * within it is kept.
 */
export const spawnCapturedHelpers: Readonly<Record<string, Helper>> = {
  ...captured('spawnCaptured', exact, exactBody),
  ...captured('spawnBrief', brief, briefBody, 'spawnCaptured'),
};

function captured(id: string, comment: string, body: typeof exactBody, exactId?: string): Record<string, Helper> {
  return spawnFamily(id, (feeds, typed) => ({
    name: 'spawnAsync',
    otherNames: ['spawnCaptured'],
    widens: exactId === undefined ? 'spawn' : exactId + feeds + typed,
    names,
    javascript: `${comment}
function $name(file, args, options) {
${body('javascript', feeds, bytes.javascript, settings.javascript)}
}`,
    typescript: `${comment}
${spawnSignature(typed)} {
${typed === 'Text' ? body('typescript', feeds, 'options', '') : body('typescript', feeds, bytes.typescript, settings.typescript)}
}`,
  }));
}
