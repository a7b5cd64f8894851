import type { ApiEntry, Condition } from '../types';
import { own, packageEntry } from './packageEntry';

const isSync: Condition = { arg: 0, option: 'sync', is: 'truthy' };

const functions = ['c', 'create', 'x', 'extract', 't', 'list', 'r', 'replace', 'u', 'update'];

/** tar: one function for both, which an option tells to block. */
export const archiveEntries: readonly ApiEntry[] = functions.map((name) =>
  packageEntry(
    'tar',
    name,
    [
      // Without a file it gives a stream, which one reads from in another way.
      { when: [{ not: { arg: 0, option: 'file', is: 'present' } }], refuse: 'no-exact-twin' },
      {
        when: [{ arg: 0, is: 'object' }],
        form: { ...own(name), dropOptions: [{ arg: 0, name: 'sync' }] },
      },
      { refuse: 'unknown-options' },
    ],
    { effects: ['reads', 'writes'], blocksWhen: [isSync] },
  ),
);
