import type { Helper, NameSource } from '../types';
import { decoded, typedParts, withEncoding } from './decoded';
import { pipedFamily, pipedId, type PipedKind } from './pipedFamily';
import { type Abilities, spawnedBody } from './spawned';
import { timerNames } from './timerNames';

const comment = '/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */\n';
const options = withEncoding('ExecFileSyncOptions');
const spawn: NameSource = { kind: 'import', module: 'child_process', name: 'spawn' };

const body = (kind: PipedKind, language: Abilities['language'], args: string, given: string, command: string): string =>
  spawnedBody({ ...kind, kind: 'execFile', errors: true, language }, { args, options: given, command });

function write(language: Abilities['language'], kind: PipedKind): string {
  // With it, a text has to be decoded.
  const typed = language === 'javascript' || (kind.feeds && kind.typed === 'Bytes') ? '' : kind.typed;
  const command = "${[file, ...(args ?? [])].join(' ')}";
  if (language === 'javascript')
    return `${comment}async function $name(file, args, options) {
${body({ ...kind, typed }, language, 'args', 'options', command)}
}`;
  const { generic, options, result } = typedParts(kind.typed, 'ExecFileSyncOptions');
  return `${comment}async function $name${generic}(
  file: string,
  args${kind.typed === 'Text' ? ': readonly string[] | null | undefined' : '?: readonly string[] | null'},
  ${options},
): Promise<${result}> {
${body({ ...kind, typed }, language, 'args ?? []', 'options', command)}
}`;
}

function own(kind: PipedKind): Helper {
  return {
    name: 'runFile',
    names: { spawn, ...(kind.limits && timerNames) },
    javascript: write('javascript', kind),
    typescript: write('typescript', kind),
  };
}

const all: PipedKind = { limits: true, feeds: true, typed: '' };
const argv0 = "${[rest.argv0 || file, ...args].join(' ')}";

/** `execFileSync` with all that it can do: options in the place of the arguments too. */
export const execFile: Helper = {
  ...own(all),
  composed: 'execFileOver',
  javascript: `${comment}async function $name(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
${body(all, 'javascript', 'args', 'options', argv0)}
}`,
  typescript: `${comment}async function $name<E = null>(
  file: string,
  args?: readonly string[] | (${options}) | null,
  options?: ${options},
): Promise<${decoded}> {
  const list: string[] = Array.isArray(args) ? args : [];
  const all = (Array.isArray(args) ? options : (args ?? options)) as import('child_process').SpawnSyncOptions | undefined;
${body(all, 'typescript', 'list', 'all', argv0.replace('...args', '...list'))}
}`,
};

/** The same made of a function for `spawnSync`. */
const execFileOver: Helper = {
  name: 'runFile',
  names: { spawnAsync: { kind: 'helper', helper: 'spawn' } },
  javascript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [options?.argv0 || file, ...args].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
  typescript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name<E = null>(
  file: string,
  args?: readonly string[] | (${options}) | null,
  options?: ${options},
): Promise<${decoded}> {
  const list: string[] = Array.isArray(args) ? args : [];
  const settings = { ...(Array.isArray(args) ? options : (args ?? options)) } as import('child_process').SpawnSyncOptions;
  const result = await spawnAsync(file, list, settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !settings.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
  const command = [settings.argv0 || file, ...list].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
};

const composed: Helper = {
  name: 'runFile',
  otherNames: ['readOutput'],
  names: {},
  javascript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name(file, args, options) {
  const result = await spawnAsync(file, args, options);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
  typescript: `/** Does what execFileSync does, without blocking: same result, same stderr, same errors. */
async function $name<E = null>(
  file: string,
  args?: readonly string[] | null,
  options?: ${options},
): Promise<${decoded}> {
  const settings: import('child_process').SpawnSyncOptions = { ...options };
  const result = await spawnAsync(file, args, settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
  const command = [file, ...(args ?? [])].join(' ');
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
};

function over(base: string): Helper {
  return { ...composed, names: { spawnAsync: { kind: 'helper', helper: base } } };
}

/** `execFileSync` of any `stdio` where its options can be seen: `execFilePiped`, or `execFileOverPiped` made of the same for `spawnSync`. */
export const execFilePipedHelpers: Readonly<Record<string, Helper>> = {
  execFileOver,
  execFileOverEither: { ...over('spawnEither'), widens: ['execFileOverPipedLimited', 'execFileOver'] },
  ...pipedFamily('execFilePiped', (kind) => ({
    ...own(kind),
    otherNames: ['readOutput'],
    widens: 'execFile',
    composed: pipedId('execFileOverPiped', { ...kind, typed: '' }),
  })),
  ...pipedFamily('execFileOverPiped', (kind) => ({ ...over(pipedId('spawnPiped', kind)), widens: 'execFileOver' }), [
    '',
  ]),
};

/** `execFileSync` where both outputs are piped and nothing is fed to the child, in a file that has the same of another function. */
export const execFileComposed: Helper = {
  ...over('spawnCaptured'),
  widens: ['execFileComposedFed', 'execFileOverEither'],
};

/** The same with `input`. */
export const execFileComposedFed: Helper = { ...over('spawnCapturedFed'), widens: 'execFileOver' };
