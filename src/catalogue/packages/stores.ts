import type { ApiEntry, Variant } from '../types';
import { words } from '../words';
import { maker, ofReturned, packageEntry } from './packageEntry';

/** What the catalogue calls a LowSync, so that its methods find their entries. */
export const storeType = 'lowdb.LowSync()';
/** Adapters with an asynchronous counterpart. */
export const adapterNames = ['JSONFileSync', 'TextFileSync', 'DataFileSync', 'MemorySync'] as const;

const instance: readonly Variant[] = [{ refuse: 'sync-instance' }];
const asks: readonly Variant[] = [{ strategy: 'storeCall' }];
const note =
  'LowSync becomes Low, its adapter the asynchronous one, and every read, write and update is awaited: all of them or none. Measured with lowdb 2, 3, 5, 6 and 7: the same bytes, files and errors in 42 of 45 probes. Before version 6, LowSync writes data that is not there, and Low does not.';

/** Methods of lodash that a chain of lowdb 1 goes on with. */
const chained = words(`
  get set defaults defaultsDeep update push unshift pop shift splice remove pull assign merge unset
  find findLast filter reject map sortBy orderBy take concat mapValues pick omit last first head
  nth each forEach tap thru setState uniq
`);
const chain = 'lowdb()';
const oldNote =
  'In lowdb 1 the adapter decides: with FileAsync, low() gives a promise of the database, and so does every write() and read(). All of them have to be awaited together, and the database is not there yet while a CommonJS module loads.';

/** lowdb, which keeps a database of JSON in memory. */
export const storeEntries: readonly ApiEntry[] = [
  { ...maker('lowdb', 'LowSync', storeType), constructed: true, note },
  ...adapterNames.map((name) => ({
    ...maker('lowdb', name, 'lowdb adapter'),
    modules: ['lowdb', 'lowdb/node'],
    constructed: true as const,
  })),
  packageEntry('lowdb/node', 'JSONFileSyncPreset', [{ strategy: 'storePreset' }], { returns: storeType, note }),
  ofReturned(storeType, 'read', asks, { note }),
  ofReturned(storeType, 'write', asks, { effects: ['writes'], note }),
  ofReturned(storeType, 'update', asks, { effects: ['writes'], note }),
  maker('lowdb', '', chain),
  packageEntry('lowdb/adapters/FileSync', '', instance, { constructed: true, note: oldNote }),
  ...chained.map((name) => ofReturned(chain, name, instance, { returns: chain, blocksWhen: [{ any: [] }] })),
  ofReturned(chain, 'read', instance, { returns: chain, note: oldNote }),
  ofReturned(chain, 'write', instance, { effects: ['writes'], note: oldNote }),
];
