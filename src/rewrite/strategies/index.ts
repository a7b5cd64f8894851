import { denoReadDir } from './denoReadDir';
import { packageStrategies } from './packages';
import { httpStrategies } from './http';
import { processStrategies } from './processes';
import { sleepFunction } from './sleepFunction';
import { sqliteStrategies } from './sqlite';
import type { Strategy } from './strategy';

/** The strategies that catalogue entries name. */
export const strategies: Readonly<Record<string, Strategy>> = {
  ...packageStrategies,
  ...processStrategies,
  ...httpStrategies,
  ...sqliteStrategies,
  denoReadDir,
  sleepFunction,
};
