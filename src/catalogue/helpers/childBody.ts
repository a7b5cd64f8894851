import type { Typed } from './decoded';
import { type Fed, inputOf } from './feeding';

/** What a function in the place of `execSync`, `execFileSync` or `spawnSync` does, as far as its code depends on it. */
export interface ChildKind {
  readonly kind: 'exec' | 'execFile' | 'spawn';
  /** Both outputs are collected, by `exec` or `execFile`; nothing is piped; or one of the two, as the options say. */
  readonly outputs: 'collected' | 'shared' | 'either';
  /** What the child reads; nothing but `''` where outputs may be shared. */
  readonly feeds: Fed;
  /** Whether the child may be ended, for `timeout` or `maxBuffer`. */
  readonly limits: boolean;
  /** Whether the result tells of failures that are no exit of the child; only `spawn` can do without. */
  readonly errors: boolean;
  readonly language: 'javascript' | 'typescript';
  readonly typed: Typed;
}

/** How a child is started, what the message of one that failed shows, and what is said to have been started where the system refused to. */
const commands = {
  exec: {
    collect: 'exec(command',
    share: ['spawn(command, { ...options, shell: options?.shell || true })'],
    command: '${command}',
    started:
      "  const { spawnfile: path = options?.shell || '/bin/sh', spawnargs = [path, '-c', command] } = subprocess;\n",
  },
  file: {
    collect: 'execFile(file, args',
    share: ['spawn(file, args, options)', 'spawn(file, args ?? [], { ...options })'],
    command: "${[file, ...(args ?? [])].join(' ')}",
    started: `  const refused = options?.shell ? ['/bin/sh', '-c', file] : [file, ...(args ?? [])];
  const { spawnfile: path = refused[0], spawnargs = refused } = subprocess;
`,
  },
} as const;

const notStarted = '{ status: null, signal: null, output: null, pid: 0, stdout: $none, stderr: $none }';

/**
 * The body of an async function in the place of one of the three. A child that the system does not start is told of by an event or an
 * exception, as it happens; the sync functions make no difference there.
 */
export function childBody(child: ChildKind): string {
  const { kind, errors } = child;
  if (!errors) return starting(child) + brief(child);
  return starting(child) + (kind === 'spawn' ? given(child) : thrown(child));
}

const isTyped = ({ language }: ChildKind): boolean => language === 'typescript';
const as = (child: ChildKind): string => (isTyped(child) ? ' as never' : '');
const lines = (condition: boolean, text: string): string => (condition ? text : '');
const commandOf = ({ kind }: ChildKind): (typeof commands)['exec' | 'file'] =>
  commands[kind === 'exec' ? 'exec' : 'file'];

/** Up to the end of the child; `cause` is what it failed of. */
function starting(child: ChildKind): string {
  const { outputs, feeds, errors, typed } = child;
  const tells = feeds !== '' && errors;
  const output = typed === 'Text' ? 'string' : 'Buffer';
  const type =
    outputs === 'shared' ? 'NodeJS.ErrnoException | void' : `[NodeJS.ErrnoException | null, ${output}, ${output}]`;
  const promise = `await new Promise${lines(isTyped(child), `<${type}>`)}`;
  const settings = isTyped(child) && outputs !== 'shared' && typed === '';
  return `${lines(settings, "  const settings = { encoding: 'buffer', ...options } as { encoding: 'buffer' };\n")}\
${lines(outputs === 'either', "  const isPiped = !options?.stdio || options.stdio.includes('pipe');\n")}\
  let subprocess${lines(isTyped(child), ": Partial<import('child_process').ChildProcess>")} = {};
${lines(tells, `  let unread${lines(isTyped(child), ': NodeJS.ErrnoException | undefined')};\n`)}\
  const ${outputs === 'shared' ? 'cause' : `[${tells ? 'failure' : 'cause'}, stdout, stderr]`} = ${promise}((resolve) => {
${started(child)}\
  }).catch((error) => ${outputs === 'shared' ? 'error' : `[error]${as(child)}`});
`;
}

function started(child: ChildKind): string {
  const { outputs, language, typed } = child;
  const { collect, share } = commandOf(child);
  const shared = isTyped(child) ? share[share.length - 1] : share[0];
  if (outputs === 'shared')
    return `    subprocess = ${shared}
      .on('error', resolve)
      .on('close', () => resolve());
`;
  const options = {
    javascript: "{ encoding: 'buffer', ...options }",
    typescript: { Text: 'options', Bytes: "{ ...options, encoding: 'buffer' }", '': 'settings' }[typed],
  }[language];
  const collected = `${collect}, ${options}, (...end) => resolve(end${as(child)}))`;
  if (outputs === 'collected') return `    subprocess = ${collected};\n${feeding(child)}`;
  return `    subprocess = isPiped
      ? ${collected}
      : ${shared}
          .on('error', (error) => resolve([error]${as(child)}))
          .on('close', () => resolve([null, null, null]${as(child)}));
    subprocess.stdin?.end();
`;
}

function feeding(child: ChildKind): string {
  const { feeds, errors, language } = child;
  if (feeds === '') return '    subprocess.stdin?.end();\n';
  if (!errors)
    return `    // It need not read its input.
    subprocess.stdin?.on('error', () => {}).end(${inputOf(feeds, language)});
`;
  return `    subprocess.stdin?.on('error', (error) => {
      // A short input that is not read is no failure.
      if (Buffer.byteLength(options?.input ?? '') > 140_000) unread = error;
    });
    subprocess.stdin?.end(${inputOf(feeds, language)});
`;
}

/** What the function for a result without `error` gives. */
function brief(child: ChildKind): string {
  return `  const { pid, exitCode: status, signalCode: signal } = subprocess;
  if (pid) return ${resultOf(child)}${as(child)};
  if (!cause${lines(isTyped(child), '?')}.syscall) throw cause;
  return ${notStarted}${as(child)};`;
}

function resultOf({ outputs }: ChildKind): string {
  return outputs === 'shared'
    ? '{ status, signal, output: [null, null, null], pid, stdout: null, stderr: null }'
    : '{ status, signal, output: [null, stdout, stderr], pid, stdout, stderr }';
}

/** What is known of an ended child. */
function ended(child: ChildKind): string {
  const { limits, feeds } = child;
  return `  const { pid, exitCode: status, signalCode: signal${lines(limits, ', killed')} } = subprocess;
${lines(feeds !== '', '  const cause = killed ? failure : (unread ?? failure);\n')}\
  if (!pid && !cause?.syscall) throw cause;
`;
}

function result(child: ChildKind): string {
  return `  const result = pid
    ? ${resultOf(child)}
    : ${notStarted};
`;
}

/** The code of a failure that is no exit of the child. */
function code(child: ChildKind): string {
  const { outputs, limits } = child;
  if (outputs === 'shared') return `  const code = ${lines(limits, "killed ? 'ETIMEDOUT' : ")}cause?.code;\n`;
  return `  let code${lines(isTyped(child), ': unknown')} = typeof cause?.code === 'string' ? cause.code : undefined;
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') code = 'ENOBUFS';
  else if (killed) code = 'ETIMEDOUT';
`;
}

/** The end of a function in the place of `spawnSync`: it fails in no way. */
function given(child: ChildKind): string {
  return `${ended(child)}${result(child)}${code(child)}  if (code === undefined) return result${as(child)};
${commandOf(child).started}\
  const syscall = \`spawnSync \${path}\`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  return { error: Object.assign(new Error(\`\${syscall} \${code}\`), details), ...result }${as(child)};`;
}

/** The end of a function that throws for a child which fails. */
function thrown(child: ChildKind): string {
  const { outputs, limits, typed } = child;
  const collects = outputs !== 'shared';
  const { command } = commandOf(child);
  const details = "    const details = stderr?.length > 0 ? `\\n${stderr}` : '';\n";
  const failed = `throw Object.assign(new Error(\`Command failed: ${command}${lines(collects, '${details}')}\`), result);`;
  const cast = outputs === 'either' || (outputs === 'collected' && typed === '') ? as(child) : '';
  return `${ended(child)}\
${lines(collects, '  if (pid && !options?.stdio) process.stderr.write(stderr);\n')}\
  if (status === 0${lines(collects, ' && !cause')}${lines(limits, ' && !killed')}) return ${collects ? 'stdout' : 'null'}${cast};
${result(child)}${code(child)}\
  if (code === undefined) {
${lines(collects, details)}    ${failed}
  }
${commandOf(child).started}\
  const syscall = \`spawnSync \${path}\`;
  const details = { errno: cause?.errno, code, syscall, path, spawnargs: spawnargs.slice(1) };
  const error = new Error(\`\${syscall} \${code}\`);
  throw Object.assign(error, { ...details, error, ...result });`;
}
