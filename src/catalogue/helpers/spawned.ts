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

/** The body of an async function in the place of `execSync`, `execFileSync` or `spawnSync`, of any `stdio`. */
export function spawnedBody(abilities: Abilities, { args, options, command = '' }: Names): string {
  const { kind, feeds, limits, errors, language, typed } = abilities;
  const isTyped = language === 'typescript';
  const type = (name: string): string => (isTyped ? `: ${name}` : '');
  const lines = (condition: boolean, text: string): string => (condition ? text : '');
  const decodes = feeds || typed !== 'Bytes';
  const taken = [
    ...(feeds ? ['input'] : []),
    ...(decodes ? ['encoding'] : []),
    ...(limits ? ['timeout', 'killSignal'] : []),
    'maxBuffer',
  ];
  const found = ['pid = 0', ...(errors ? ['spawnfile: path', 'spawnargs'] : []), 'stdin', 'stdio'];
  const start = { exec: 'command, { ...rest, shell: rest.shell || true }', execFile: `file, ${args}, rest` };
  const stopping = errors
    ? `  const failures${type("Pick<NodeJS.ErrnoException, 'code' | 'errno'>[]")} = [];
  const stop = (code${type('string')})${type('void')} => {
    failures.push({ code });
`
    : `  const stop = ()${type('void')} => {\n`;
  return `  const { ${taken.join(', ')}, ...rest } = { maxBuffer: 1024 * 1024, ...${options} };
  const subprocess = spawn(${start[kind === 'exec' ? 'exec' : 'execFile']});
  const { ${found.join(', ')} } = subprocess;
${stopping}    subprocess.kill(${lines(limits, "killSignal ?? 'SIGTERM'")});
    for (const stream of stdio) stream?.destroy();
  };
  const contents = stdio.map((stream, fd) => {
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
${lines(limits, `  const timer = timeout ? setTimeout(stop, timeout${lines(errors, ", 'ETIMEDOUT'")}) : undefined;\n`)}  subprocess.on('error', ${errors ? `(error${type('NodeJS.ErrnoException')}) => failures.push(error)` : '() => {}'});
${feeds ? feeding(errors, isTyped) : '  stdin?.end();\n'}${waiting(isTyped)}${lines(limits, '  clearTimeout(timer);\n')}${decoding(typed, type('Buffer'))}  const [, stdout, stderr] = output ?? [null, $none, $none];
${kind === 'spawn' ? given(errors, isTyped) : thrown(command, isTyped)}`;
}

function waiting(isTyped: boolean): string {
  const listening = "subprocess.on('close', (...end) => resolve(end))";
  return isTyped
    ? `  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    ${listening};
  });
`
    : `  const [status, signal] = await new Promise((resolve) => ${listening});\n`;
}

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

function feeding(errors: boolean, isTyped: boolean): string {
  const watched = errors
    ? `  stdin?.on('error', (error${isTyped ? ': NodeJS.ErrnoException' : ''}) => {
    // A short input that is not read is no failure.
    if (Buffer.byteLength(input ?? '') > 140_000) failures.push(error);
  });
`
    : `  // It need not read its input.
  stdin?.on('error', () => {});
`;
  return `${watched}  stdin?.end(typeof input === 'string' ? Buffer.from(input, encoding${isTyped ? ' as BufferEncoding' : ''}) : input);\n`;
}

const result = '{ status: pid ? status : null, signal, output, pid, stdout, stderr }';

/** The end of a function in the place of `spawnSync`: it fails in no way. */
function given(errors: boolean, isTyped: boolean): string {
  const as = isTyped ? ' as never' : '';
  if (!errors) return `  return ${result}${as};`;
  return `  const result = ${result};
  const [cause] = failures;
  if (!cause) return result${as};
  const { code, errno } = cause;
  const syscall = \`spawnSync \${path}\`;
  const details = { errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(\`\${syscall} \${code}\`), details), ...result }${as};`;
}

/** The end of a function that throws for a child which fails. */
function thrown(command: string, isTyped: boolean): string {
  return `  if (stderr && !rest.stdio) process.stderr.write(stderr);
  const [cause] = failures;
  if (status === 0 && !cause) return stdout${isTyped ? ' as never' : ''};
  const result = ${result};
  const details = stderr?.length ? \`\\n\${stderr}\` : '';
  if (!cause) throw Object.assign(new Error(\`Command failed: ${command}\${details}\`), result);
  const { code, errno } = cause;
  const syscall = \`spawnSync \${path}\`;
  const error = new Error(\`\${syscall} \${code}\`);
  throw Object.assign(error, { errno, code, syscall, path, spawnargs: spawnargs.slice(1), error, ...result });`;
}
