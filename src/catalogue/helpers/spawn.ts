import type { Helper, NameSource } from '../types';
import { decoded, withEncoding } from './decoded';
import { pipedFamily, pipedId } from './pipedFamily';
import { spawnedBody } from './spawned';
import { spawnSignature } from './spawnFamily';
import { timerNames } from './timerNames';

const exact =
  '/** Does what spawnSync does, without blocking: resolves to the same result, whether the child fails or not. */';
const brief =
  '/** Does what spawnSync does, without blocking: resolves to the same result, but for `error`, which nobody reads. */';

const source: NameSource = { kind: 'import', module: 'child_process', name: 'spawn' };
const all = { kind: 'spawn', feeds: true, limits: true, errors: true, typed: '' } as const;
const options = withEncoding('SpawnSyncOptions');

/** `spawnSync` with all that it can do: any `stdio`, `input`, limits, and options that cannot be seen, in the place of the arguments too. */
export const spawn: Helper = {
  name: 'spawnAsync',
  names: { spawn: source, ...timerNames },
  javascript: `${exact}
async function $name(file, args, options) {
  if (!Array.isArray(args)) [args, options] = [[], args ?? options];
${spawnedBody({ ...all, language: 'javascript' }, { args: 'args', options: 'options' })}
}`,
  typescript: `${exact}
async function $name<E = null>(
  file: string,
  args?: readonly string[] | (${options}) | null,
  options?: ${options},
): Promise<import('child_process').SpawnSyncReturns<${decoded}>> {
  const list: string[] = Array.isArray(args) ? args : [];
  const all = (Array.isArray(args) ? options : (args ?? options)) as import('child_process').SpawnSyncOptions | undefined;
${spawnedBody({ ...all, language: 'typescript' }, { args: 'list', options: 'all' })}
}`,
};

/** The same for options that can be seen: `Piped`, or `PipedBrief` where nothing looks at the `error` of the result. */
export const spawnPipedHelpers: Readonly<Record<string, Helper>> = {
  ...piped('spawnPiped', true),
  ...piped('spawnPipedBrief', false),
};

function piped(id: string, errors: boolean): Record<string, Helper> {
  const comment = errors ? exact : brief;
  return pipedFamily(id, (kind) => {
    const abilities = { ...kind, kind: 'spawn', errors } as const;
    // With it, a text has to be decoded.
    const typed = kind.feeds && kind.typed === 'Bytes' ? '' : kind.typed;
    const javascript = spawnedBody(
      { ...abilities, language: 'javascript', typed: '' },
      { args: 'args', options: 'options' },
    );
    const typescript = spawnedBody(
      { ...abilities, language: 'typescript', typed },
      { args: 'args ?? []', options: 'options' },
    );
    return {
      name: 'spawnAsync',
      widens: errors ? 'spawn' : pipedId('spawnPiped', kind),
      names: { spawn: source, ...(kind.limits && timerNames) },
      javascript: `${comment}\nasync function $name(file, args, options) {\n${javascript}\n}`,
      typescript: `${comment}\nasync ${spawnSignature(kind.typed)} {\n${typescript}\n}`,
    };
  });
}
