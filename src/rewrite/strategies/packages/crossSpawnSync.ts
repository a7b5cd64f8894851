import { readProcessCall } from '../processes/processCall';
import type { Strategy } from '../strategy';

/** `spawn.sync` of cross-spawn becomes a local function around its `spawn` that gives the same result. */
export const crossSpawnSync: Strategy = (call) => {
  const { stdio, keys } = readProcessCall(call, 'spawnSync');
  if (typeof stdio !== 'string' && stdio.includes('ipc')) return { refuse: 'ipc-channel' };
  if (keys?.has('signal')) return { refuse: 'ignored-option' };
  return {
    emission: { form: { expression: 'run($args)', names: { run: { kind: 'helper', helper: 'crossSpawn' } } } },
  };
};
