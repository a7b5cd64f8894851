import type { Helper } from '../types';
import { spawn } from './spawn';

/** cross-spawn gives a result without an error the property `error` too. */
const withError = (code: string): string => code.replace('...(error && { error })', 'error: error ?? null');

/** `spawn.sync` of cross-spawn: as for `spawnSync` of Node, by the package's own `spawn`. */
export const crossSpawn: Helper = {
  ...spawn,
  name: 'crossSpawnAsync',
  names: { ...spawn.names, spawn: { kind: 'import', module: '$same', name: 'default', as: 'spawn' } },
  javascript: withError(spawn.javascript).replace('what spawnSync does', 'what sync of cross-spawn does'),
  typescript: withError(spawn.typescript).replace('what spawnSync does', 'what sync of cross-spawn does'),
};

/** The same where the file has only names of the package: `spawn` is one of them, whatever a default import would compile to. */
export const crossSpawnNamed: Helper = {
  ...crossSpawn,
  names: { ...spawn.names, spawn: { kind: 'import', module: '$same', name: 'spawn' } },
};
