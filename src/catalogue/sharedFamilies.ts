import { storeEntries, storeType } from './packages/stores';
import { wrapperEntries } from './packages/wrappers';
import { sqliteDrivers } from './sqliteDrivers';
import { sqliteEntries } from './sqlite';
import type { ApiEntry } from './types';

/** Values that block in what is done with them, and that files hand to each other. */
export interface SharedFamily {
  readonly types: readonly string[];
  readonly entries: readonly ApiEntry[];
  readonly transform: string;
  readonly refuse: string;
  readonly hint: string;
  /** Texts of which a file that makes one has at least one. */
  readonly needles: readonly string[];
}

/** All that is followed from file to file. */
export const sharedFamilies: readonly SharedFamily[] = [
  ...sqliteDrivers.map(({ module, kinds }) => ({
    types: Object.keys(kinds),
    entries: sqliteEntries,
    transform: 'sqlite-sync-to-async',
    refuse: 'database-shared',
    hint: 'Keep the database in that file, and export async functions that use it.',
    needles: module === 'sqlite' ? ['node:sqlite', 'DatabaseSync'] : [module],
  })),
  ...[
    { types: [storeType], entries: storeEntries, needles: ['LowSync', 'JSONFileSyncPreset'] },
    { types: ['lowdb()'], entries: storeEntries, needles: ['lowdb'] },
    { types: ['sync-mysql()'], entries: wrapperEntries, needles: ['sync-mysql'] },
    { types: ['pg-native()'], entries: wrapperEntries, needles: ['pg-native'] },
  ].map((one) => ({
    ...one,
    transform: 'package-sync-to-async',
    refuse: 'sync-instance',
    hint: 'Keep it in that file, and export async functions that use it.',
  })),
];
