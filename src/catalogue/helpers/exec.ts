import type { Helper, NameSource } from '../types';
import { decoded, typedParts, withEncoding } from './decoded';
import { pipedFamily, pipedId, type PipedKind } from './pipedFamily';
import { type Abilities, spawnedBody } from './spawned';
import { timerNames } from './timerNames';

const comment = '/** Does what execSync does, without blocking: same result, same stderr, same errors. */\n';
const spawn: NameSource = { kind: 'import', module: 'child_process', name: 'spawn' };

function write(language: Abilities['language'], kind: PipedKind): string {
  // With it, a text has to be decoded.
  const typed = kind.feeds && kind.typed === 'Bytes' ? '' : kind.typed;
  const body = spawnedBody(
    { ...kind, kind: 'exec', errors: true, language, typed: language === 'typescript' ? typed : '' },
    { args: '[]', options: 'options', command: '${command}' },
  );
  if (language === 'javascript') return `${comment}async function $name(command, options) {\n${body}\n}`;
  const { generic, options, result } = typedParts(kind.typed, 'ExecSyncOptions');
  return `${comment}async function $name${generic}(
  command: string,
  ${options},
): Promise<${result}> {
${body}
}`;
}

function own(kind: PipedKind): Helper {
  return {
    name: 'runCommand',
    names: { spawn, ...(kind.limits && timerNames) },
    javascript: write('javascript', kind),
    typescript: write('typescript', kind),
  };
}

/** `execSync` with all that it can do. */
export const exec: Helper = { ...own({ limits: true, feeds: true, typed: '' }), composed: 'execOver' };

/** The same made of a function for `spawnSync`. */
const composed: Helper = {
  name: 'runCommand',
  names: { spawnAsync: { kind: 'helper', helper: 'spawn' } },
  javascript: `/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function $name(command, options) {
  const result = await spawnAsync(command, [], { ...options, shell: options?.shell || true });
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
  typescript: `/** Does what execSync does, without blocking: same result, same stderr, same errors. */
async function $name<E = null>(
  command: string,
  options?: ${withEncoding('ExecSyncOptions')},
): Promise<${decoded}> {
  const settings: import('child_process').SpawnSyncOptions = { ...options, shell: options?.shell || true };
  const result = await spawnAsync(command, [], settings);
  const { error, status, stdout, stderr } = result;
  if (stderr && !options?.stdio) process.stderr.write(stderr);
  if (error) throw Object.assign(error, result);
  if (status === 0) return stdout as never;
  const details = stderr?.length > 0 ? \`\\n\${stderr}\` : '';
  throw Object.assign(new Error(\`Command failed: \${command}\${details}\`), result);
}`,
};

function over(base: string): Helper {
  return { ...composed, names: { spawnAsync: { kind: 'helper', helper: base } } };
}

/** `execSync` of any `stdio` where its options can be seen: `execPiped`, or `execOverPiped` made of the same for `spawnSync`. */
export const execPipedHelpers: Readonly<Record<string, Helper>> = {
  execOver: composed,
  execOverEither: { ...over('spawnEither'), widens: ['execOverPipedLimited', 'execOver'] },
  ...pipedFamily('execPiped', (kind) => ({
    ...own(kind),
    otherNames: ['readCommand'],
    widens: 'exec',
    composed: pipedId('execOverPiped', { ...kind, typed: '' }),
  })),
  ...pipedFamily(
    'execOverPiped',
    (kind) => ({ ...over(pipedId('spawnPiped', kind)), otherNames: ['readCommand'], widens: 'execOver' }),
    [''],
  ),
};

/** `execSync` where both outputs are piped and nothing is fed to the child, in a file that has the same of another function. */
export const execComposed: Helper = {
  ...over('spawnCaptured'),
  otherNames: ['readCommand'],
  widens: ['execComposedFed', 'execOverEither'],
};

/** The same with `input`. */
export const execComposedFed: Helper = {
  ...over('spawnCapturedFed'),
  otherNames: ['readCommand'],
  widens: 'execOver',
};
