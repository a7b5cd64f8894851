import { type Typed } from './decoded';

/** What a function around `spawn` stands for, and what it can do beyond collecting what its child prints. */
export interface Abilities {
  readonly kind: 'exec' | 'execFile' | 'spawn';
  /** `input`, in the encoding that the options say. */
  readonly feeds: boolean;
  /** `timeout` and `killSignal`. */
  readonly limits: boolean;
  /** Tells of failures that are no exit of the child; only `spawn` can do without. */
  readonly errors: boolean;
  readonly language: 'javascript' | 'typescript';
  readonly typed: Typed;
}

/** What its parameters are called, with what they may need in TypeScript. */
export interface Names {
  readonly args: string;
  readonly options: string;
  /** What the message of a child that failed shows, within a template literal. */
  readonly command?: string;
}

/**
 * The body of an async function in the place of `execSync`, `execFileSync` or `spawnSync`, of any `stdio`. As there, a child that the system
 * does not start is one that fails, whether an event tells of it or an exception.
 */
export function spawnedBody(abilities: Abilities, names: Names): string {
  const { kind, feeds, limits, errors, typed } = abilities;
  const type = typeIn(abilities);
  const taken = [
    ...(feeds ? ['input'] : []),
    ...(feeds || typed !== 'Bytes' ? ['encoding'] : []),
    ...(limits ? ['timeout', 'killSignal'] : []),
    'maxBuffer',
  ];
  return `  const { ${taken.join(', ')}, ...rest } = { maxBuffer: 1024 * 1024, ...${names.options} };
${lines(errors, `  const failures${type("Pick<NodeJS.ErrnoException, 'code' | 'errno' | 'syscall'>[]")} = [];\n`)}\
  let contents${type('(Buffer[] | null)[]')} = [];
  let subprocess${type("Partial<import('child_process').ChildProcess>")} = {};
  await new Promise((resolve) => {
    const child = spawn(${kind === 'exec' ? 'command, { ...rest, shell: rest.shell || true }' : `file, ${names.args}, rest`});
    subprocess = child;
    const stop = (${errors ? `code${type('string')}` : ''})${type('void')} => {
${lines(errors, '      failures.push({ code });\n')}\
      child.kill(${lines(limits, "killSignal ?? 'SIGTERM'")});
      for (const stream of child.stdio) stream?.destroy();
    };
    contents = child.stdio.map((stream, fd) => {
      if (!stream || fd === 0) return null;
      const chunks${type('Buffer[]')} = [];
      let size = 0;
      stream.on('data', (chunk${type('Buffer')}) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (maxBuffer ?? Infinity)) stop(${lines(errors, "'ENOBUFS'")});
      });
      return chunks;
    });
${lines(limits, `    const timer = timeout ? setTimeout(stop, timeout${lines(errors, ", 'ETIMEDOUT'")}) : undefined;\n    child.on('close', () => clearTimeout(timer));\n`)}\
    child.on('error', ${errors ? `(error${type('NodeJS.ErrnoException')}) => failures.push(error)` : '() => {}'}).on('close', resolve);
${feeds ? feeding(abilities) : '    child.stdin?.end();\n'}\
  }).catch((error) => ${errors ? 'failures.push(error)' : caught});
  const { pid = 0, exitCode, signalCode = null } = subprocess;
${decoding(typed, type('Buffer'))}\
  const [, stdout, stderr] = output ?? [null, $none, $none];
${lines(errors, '  const [cause] = failures;\n  if (!pid && !cause?.syscall) throw cause;\n')}\
${kind === 'spawn' ? given(abilities, names) : thrown(abilities, names)}`;
}

/** What the function for a result without `error` does with an exception. */
const caught = '{\n    if (!error.syscall) throw error;\n  }';

const lines = (condition: boolean, text: string): string => (condition ? text : '');
const typeIn =
  ({ language }: Abilities) =>
  (name: string): string =>
    lines(language === 'typescript', `: ${name}`);

function decoding(typed: Typed, type: string): string {
  const of = (content: string): string =>
    `  const output = pid ? contents.map((chunks) => chunks && ${content}) : null;\n`;
  switch (typed) {
    case 'Text':
      return of('Buffer.concat(chunks).toString(encoding)');
    case 'Bytes':
      return of('Buffer.concat(chunks)');
    case '':
      return `  const decode = (bytes${type}) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);
${of('decode(Buffer.concat(chunks))')}`;
  }
}

function feeding(abilities: Abilities): string {
  const type = typeIn(abilities);
  const watched = abilities.errors
    ? `    child.stdin?.on('error', (error${type('NodeJS.ErrnoException')}) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
    });
`
    : `    // It need not read its input.
    child.stdin?.on('error', () => {});
`;
  const encoding = `encoding${lines(abilities.language === 'typescript', ' as BufferEncoding')}`;
  return `${watched}    child.stdin?.end(typeof input === 'string' ? Buffer.from(input, ${encoding}) : input);\n`;
}

const result = '{ status: pid ? exitCode : null, signal: signalCode, output, pid, stdout, stderr }';

/** What the message of a child that was not started, or was stopped, calls it. */
function started({ kind }: Abilities, args: string): string {
  if (kind === 'exec')
    return "  const { spawnfile: path = rest.shell || '/bin/sh', spawnargs = [path, '-c', command] } = subprocess;\n";
  const list = args === 'args' ? '(args ?? [])' : args.includes('??') ? `(${args})` : args;
  return `  const refused = rest.shell ? ['/bin/sh', '-c', file] : [file, ...${list}];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;\n`;
}

/** The end of a function in the place of `spawnSync`: it fails in no way. */
function given(abilities: Abilities, { args }: Names): string {
  const as = lines(abilities.language === 'typescript', ' as never');
  if (!abilities.errors) return `  return ${result}${as};`;
  return `  const result = ${result};
  if (!cause) return result${as};
${started(abilities, args)}\
  const syscall = \`spawnSync \${path}\`;
  const details = { errno: cause.errno, code: cause.code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(\`\${syscall} \${cause.code}\`), details), ...result }${as};`;
}

/** The end of a function that throws for a child which fails. */
function thrown(abilities: Abilities, { args, command = '' }: Names): string {
  return `  if (stderr && !rest.stdio) process.stderr.write(stderr);
  if (exitCode === 0 && !cause) return stdout${lines(abilities.language === 'typescript', ' as never')};
  const result = ${result};
  const details = stderr?.length ? \`\\n\${stderr}\` : '';
  if (!cause) throw Object.assign(new Error(\`Command failed: ${command}\${details}\`), result);
${started(abilities, args)}\
  const { code, errno } = cause;
  const syscall = \`spawnSync \${path}\`;
  const error = new Error(\`\${syscall} \${code}\`);
  throw Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result });`;
}
