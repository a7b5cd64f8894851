import type { Helper } from '../types';
import { spawn } from './spawn';
import { spawnInherited, spawnUnread } from './spawnInherited';

const itself = { kind: 'import', module: '$same', name: 'default', as: 'spawn' } as const;
const named = { kind: 'import', module: '$same', name: 'spawn' } as const;

/** cross-spawn gives a result without an error the property `error` too. */
function ofPackage({ otherNames: _of, widens: _by, ...helper }: Helper, widens?: string): Helper {
  const adapt = (code: string): string =>
    code
      .replace('what spawnSync does', 'what sync of cross-spawn does')
      .replace(
        / {6}resolve\(\{ \.\.\.\(error && \{ error \}\), (status: .*) \}\);/,
        '      const outcome = { $1 };\n      resolve({ ...(error && { error }), ...outcome });',
      )
      .replace('...outcome }', '...outcome, ...(!error && { error: null }) }')
      .replace('pid, stdout: null, stderr: null }', 'pid, stdout: null, stderr: null, error: null }');
  return {
    ...helper,
    name: 'crossSpawnAsync',
    ...(widens !== undefined && { widens, otherNames: ['crossSpawnInherited'] }),
    names: { ...helper.names, spawn: itself },
    javascript: adapt(helper.javascript),
    typescript: adapt(helper.typescript),
  };
}

/** The same where the file has only names of the package: `spawn` is one of them, whatever a default import would compile to. */
function byName(helper: Helper, widens?: string): Helper {
  return { ...helper, ...(widens !== undefined && { widens }), names: { ...helper.names, spawn: named } };
}

/** `spawn.sync` of cross-spawn: as for `spawnSync` of Node, by the package's own `spawn`. */
const crossSpawn = ofPackage(spawn);
/** The same where nothing is piped. */
const crossSpawnInherited = ofPackage(spawnInherited, 'crossSpawn');
/** The same where nobody looks at the result either. */
const crossSpawnUnread = ofPackage(spawnUnread, 'crossSpawnInherited');

/** The helpers for cross-spawn. */
export const crossSpawnHelpers: Readonly<Record<string, Helper>> = {
  crossSpawn,
  crossSpawnInherited,
  crossSpawnUnread,
  crossSpawnNamed: byName(crossSpawn),
  crossSpawnNamedInherited: byName(crossSpawnInherited, 'crossSpawnNamed'),
  crossSpawnNamedUnread: byName(crossSpawnUnread, 'crossSpawnNamedInherited'),
};
