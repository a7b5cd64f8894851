import { moduleAs } from '../../../analysis/moduleAs';
import { readProcessCall } from '../processes/processCall';
import type { Strategy } from '../strategy';

/** `spawn.sync` of cross-spawn becomes a local function around its `spawn` that gives the same result. */
export const crossSpawnSync: Strategy = (call, { language, use }) => {
  const { stdio, keys } = readProcessCall(call, 'spawnSync');
  if (typeof stdio !== 'string' && stdio.includes('ipc')) return { refuse: 'ipc-channel' };
  if (keys?.has('signal')) return { refuse: 'ignored-option' };
  // Whether a default import of a CommonJS package compiles is up to options of TypeScript's compiler.
  const helper = language === 'typescript' && moduleAs(use) !== 'itself' ? 'crossSpawnNamed' : 'crossSpawn';
  return { emission: { form: { expression: 'run($args)', names: { run: { kind: 'helper', helper } } } } };
};
