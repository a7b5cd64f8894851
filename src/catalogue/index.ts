import { fsEntries } from './fs';
import { fsExtraEntries } from './fsExtra';
import { gracefulFsEntries } from './gracefulFs';
import type { ApiEntry } from './types';

export { helpers } from './helpers';

/** Every blocking API that is known, with what replaces it. */
export const catalogue: readonly ApiEntry[] = [...fsEntries, ...fsExtraEntries, ...gracefulFsEntries];
