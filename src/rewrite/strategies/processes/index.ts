import type { Strategy } from '../strategy';
import { createProcessStrategy } from './processStrategy';

/** The strategies for `child_process`. */
export const processStrategies: Readonly<Record<string, Strategy>> = {
  execSync: createProcessStrategy('execSync'),
  execFileSync: createProcessStrategy('execFileSync'),
  spawnSync: createProcessStrategy('spawnSync'),
};
