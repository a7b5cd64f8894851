import type { Helper } from '../types';
import { spawn, spawnPipedHelpers } from './spawn';
import { spawnInherited, spawnInheritedLimited, spawnUnread, spawnUnreadFed } from './spawnInherited';

const itself = { kind: 'import', module: '$same', name: 'default', as: 'spawn' } as const;
const named = { kind: 'import', module: '$same', name: 'spawn' } as const;

/** What of `spawnSync` of Node is done by `spawn`, for which the package has its own. */
const ofNode: Readonly<Record<string, Helper>> = {
  spawn,
  spawnInherited,
  spawnInheritedLimited,
  spawnUnread,
  spawnUnreadFed,
  ...spawnPipedHelpers,
};

/** cross-spawn gives a result without an error the property `error` too. */
function adapt(code: string): string {
  return code
    .replace('what spawnSync does', 'what sync of cross-spawn does')
    .replace(/if \((!cause|code === undefined)\) return result/, 'if ($1) return { ...result, error: null }');
}

/** The package has no `execFile`. */
function widerOf(id: string): string {
  return Object.hasOwn(ofNode, id) ? id : 'spawn';
}

/** The helpers for `spawn.sync` of cross-spawn, called as those for Node are, with another beginning. */
function family(beginning: string, source: typeof itself | typeof named): Record<string, Helper> {
  const entries = Object.entries(ofNode).map(([id, { otherNames, widens, ...helper }]): [string, Helper] => [
    id.replace('spawn', beginning),
    {
      ...helper,
      name: 'crossSpawnAsync',
      ...(otherNames && { otherNames: otherNames.map((name) => name.replace('spawn', 'crossSpawn')) }),
      ...(widens !== undefined && {
        widens: [widens].flat().map((wider) => widerOf(wider).replace('spawn', beginning)),
      }),
      names: { ...helper.names, spawn: source },
      javascript: adapt(helper.javascript),
      typescript: adapt(helper.typescript),
    },
  ]);
  return Object.fromEntries(entries);
}

/** The helpers for cross-spawn: `Named` where the file has only names of the package, whatever a default import would compile to. */
export const crossSpawnHelpers: Readonly<Record<string, Helper>> = {
  ...family('crossSpawn', itself),
  ...family('crossSpawnNamed', named),
};
