import type { Helper } from '../types';
import { decoded, type Typed, withEncoding } from './decoded';
import { spawnFamily, spawnSignature } from './spawnFamily';

/** What a function around `spawn` can do beyond collecting what it prints. */
interface Abilities {
  /** `input`, in the encoding that the options say. */
  readonly feeds: boolean;
  /** `timeout` and `killSignal`. */
  readonly limits: boolean;
  /** The `error` of the result. */
  readonly errors: boolean;
  readonly language: 'javascript' | 'typescript';
  readonly typed: Typed;
}

const exact =
  '/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */';
const brief =
  '/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */';

/** From its options on; `options` is what they are called. */
function body({ feeds, limits, errors, language, typed }: Abilities, args: string, options: string): string {
  const type = (name: string): string => (language === 'typescript' ? `: ${name}` : '');
  const as = (name: string): string => (language === 'typescript' ? ` as ${name}` : '');
  const when = (condition: boolean, lines: string): string => (condition ? lines : '');
  const taken = [
    ...(feeds ? ['input'] : []),
    ...(typed === 'Bytes' ? [] : ['encoding']),
    ...(limits ? ['timeout', 'killSignal'] : []),
    'maxBuffer',
  ];
  const found = ['pid = 0', ...(errors ? ['spawnfile: path', 'spawnargs'] : []), 'stdin', 'stdio'];
  const failing = `    let error${type('Error | undefined')};
    const fail = ({ code, errno }${type("Pick<NodeJS.ErrnoException, 'code' | 'errno'>")})${type('void')} => {
      const syscall = \`spawnSync \${path}\`;
      const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
      error ??= Object.assign(new Error(\`\${syscall} \${code}\`), details);
    };
    const stop = (code${type('string')})${type('void')} => {
      fail({ code });
`;
  const stopping = `${errors ? failing : `    const stop = ()${type('void')} => {\n`}      subprocess.kill(${when(limits, "killSignal ?? 'SIGTERM'")});
      for (const stream of stdio) stream?.destroy();
    };
`;
  return `  const { ${taken.join(', ')}, ...rest } = { maxBuffer: 1024 * 1024, ...${options} };
  return new Promise((resolve) => {
    const subprocess = spawn(file, ${args}, rest);
    const { ${found.join(', ')} } = subprocess;
${stopping}    const contents = stdio.map((stream, fd) => {
      if (!stream || fd === 0) return () => null;
      const chunks${type('Buffer[]')} = [];
      let size = 0;
      stream.on('data', (chunk${type('Buffer')}) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop(${when(errors, "'ENOBUFS'")});
      });
${decoding[typed]}    });
${when(limits, "    const timer = timeout ? setTimeout(stop, timeout, 'ETIMEDOUT') : undefined;\n")}    subprocess.on('error', ${errors ? 'fail' : '() => {}'});
${feeds ? feeding(errors, type('NodeJS.ErrnoException'), as('BufferEncoding')) : '    stdin?.end();\n'}    subprocess.on('close', (status, signal) => {
${when(limits, '      clearTimeout(timer);\n')}      const output = pid ? contents.map((content) => content()) : null;
      const [, stdout, stderr] = output ?? [null, $none, $none];
      resolve({ ${when(errors, '...(error && { error }), ')}status: pid ? status : null, signal, output, pid, stdout, stderr }${as('never')});
    });
  });`;
}

const decoding: Readonly<Record<Typed, string>> = {
  Text: '      return () => Buffer.concat(chunks).toString(encoding);\n',
  Bytes: '      return () => Buffer.concat(chunks);\n',
  '': `      return () => {
        const bytes = Buffer.concat(chunks);
        return encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
      };
`,
};

function feeding(errors: boolean, type: string, as: string): string {
  const watched = errors
    ? `(failure${type}) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 140_000) fail(failure);
    }`
    : '() => {}';
  return `${errors ? '' : '    // It need not read its input.\n'}    stdin?.on('error', ${watched});
    stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding${as}) : input);
`;
}

const all = { feeds: true, limits: true, errors: true, typed: '' } as const;
const options = withEncoding('SpawnSyncOptions');

/** `spawnSync` with all that it can do: any `stdio`, `input`, limits, and options that cannot be seen, in the place of the arguments too. */
export const spawn: Helper = {
  name: 'spawnAsync',
  names: {
    spawn: { kind: 'import', module: 'child_process', name: 'spawn' },
    setTimeout: { kind: 'global', name: 'setTimeout' },
    clearTimeout: { kind: 'global', name: 'clearTimeout' },
  },
  javascript: `${exact}
function $name(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
${body({ ...all, language: 'javascript' }, 'args', 'options')}
}`,
  typescript: `${exact}
function $name<E = null>(
  file: string,
  args?: readonly string[] | (${options}) | null,
  options?: ${options},
): Promise<import('child_process').SpawnSyncReturns<${decoded}>> {
  const list: string[] = Array.isArray(args) ? args : [];
  const all = (Array.isArray(args) ? options : (args ?? options)) as import('child_process').SpawnSyncOptions | undefined;
${body({ ...all, language: 'typescript' }, 'list', 'all')}
}`,
};

/** The same for options that can be seen, without limits: `Piped`, or `PipedBrief` where nothing looks at the `error` of the result. */
export const spawnPipedHelpers: Readonly<Record<string, Helper>> = {
  ...piped('spawnPiped', true),
  ...piped('spawnPipedBrief', false),
};

function piped(id: string, errors: boolean): Record<string, Helper> {
  const comment = errors ? exact : brief;
  return spawnFamily(
    id,
    (feeds, typed) => {
      const abilities = { feeds: feeds !== '', limits: false, errors } as const;
      // With it, a text has to be decoded.
      const decodes = feeds !== '' && typed === 'Bytes' ? '' : typed;
      return {
        name: 'spawnAsync',
        widens: errors ? 'spawn' : `spawnPiped${feeds}${typed}`,
        names: { spawn: { kind: 'import', module: 'child_process', name: 'spawn' } },
        javascript: `${comment}
function $name(file, args, options) {
${body({ ...abilities, language: 'javascript', typed: '' }, 'args', 'options')}
}`,
        typescript: `${comment}
${spawnSignature(typed)} {
${body({ ...abilities, language: 'typescript', typed: decodes }, 'args ?? []', 'options')}
}`,
      };
    },
    ['', 'Fed'],
  );
}
