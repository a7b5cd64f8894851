import { childProcessEntries } from './childProcess';
import { bunEntries } from './bun';
import { cpuBoundEntries } from './cpuBound';
import { cryptoEntries } from './crypto';
import { denoEntries } from './deno';
import { fsEntries } from './fs';
import { fsExtraEntries } from './fsExtra';
import { gracefulFsEntries } from './gracefulFs';
import { packageEntries } from './packages';
import { httpEntries } from './http';
import { sleepEntries } from './sleep';
import { sqliteEntries } from './sqlite';
import type { ApiEntry } from './types';
import { zlibEntries } from './zlib';

export { helpers } from './helpers';

/** Every blocking API that is known, with what replaces it. */
export const catalogue: readonly ApiEntry[] = [
  ...fsEntries,
  ...childProcessEntries,
  ...fsExtraEntries,
  ...gracefulFsEntries,
  ...sleepEntries,
  ...cryptoEntries,
  ...zlibEntries,
  ...denoEntries,
  ...bunEntries,
  ...httpEntries,
  ...packageEntries,
  ...cpuBoundEntries,
  ...sqliteEntries,
];
