import type { Helper } from '../types';
import { spawn } from './spawn';

const spawnOf = { ...spawn.names, spawn: { kind: 'import', module: '$same', name: 'default', as: 'spawn' } } as const;
/** cross-spawn gives a result without an error the property `error` too. */
const withError = (code: string): string => code.replace('...(error && { error })', 'error: error ?? null');

/** `spawn.sync` of cross-spawn: as for `spawnSync` of Node, by the package's own `spawn`. */
export const crossSpawn: Helper = {
  ...spawn,
  name: 'crossSpawnAsync',
  names: spawnOf,
  javascript: withError(spawn.javascript).replace('what spawnSync does', 'what sync of cross-spawn does'),
  typescript: withError(spawn.typescript).replace('what spawnSync does', 'what sync of cross-spawn does'),
};
