import { storeCall, storePreset } from './storeCall';
import type { Strategy } from '../strategy';
import { configExplorer } from './configExplorer';
import { crossSpawnSync } from './crossSpawnSync';
import { deasyncFunction } from './deasyncFunction';
import { execaSync } from './execaSync';

/** The strategies for npm packages. */
export const packageStrategies: Readonly<Record<string, Strategy>> = {
  configExplorer,
  crossSpawnSync,
  deasyncFunction,
  execaSync,
  storeCall,
  storePreset,
};
