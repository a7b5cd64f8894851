import { methodForm } from '../forms';
import type { ApiEntry, Condition, Variant } from '../types';
import { maker, ofReturned, own, packageEntry, since } from './packageEntry';

const isSync: Condition = { arg: 0, option: 'sync', is: 'truthy' };

const functions = ['c', 'create', 'x', 'extract', 't', 'list', 'r', 'replace', 'u', 'update'];

/** tar: one function for both, which an option tells to block. */
const tarEntries = functions.map((name) =>
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

const inexact: readonly Variant[] = [{ refuse: 'no-exact-twin' }];
const zip = { cost: 'compute', effects: ['reads', 'writes', 'computes'] } as const;

/** Programs that pack and unpack files. */
export const archiveEntries: readonly ApiEntry[] = [
  ...tarEntries,
  {
    ...maker('adm-zip', '', 'adm-zip()'),
    variants: inexact,
    constructed: true,
    blocksWhen: [{ arg: 0, is: ['string', 'template'] }],
    effects: ['reads'],
    note: 'The constructor reads the file, and has no asynchronous counterpart. Read the file first, and give it the bytes.',
  },
  ofReturned(
    'adm-zip()',
    'toBuffer',
    [
      { when: [{ not: { arg: 0, is: 'absent' } }], refuse: 'unusual-arguments' },
      ...since('0.5.10', [{ form: methodForm('toBufferPromise') }]),
    ],
    { ...zip, effects: ['computes'] },
  ),
  ofReturned('adm-zip()', 'writeZip', inexact, {
    ...zip,
    note: 'writeZipPromise resolves where the file cannot be opened, and rejects with a text where it is a folder.',
  }),
  ofReturned('adm-zip()', 'extractAllTo', inexact, {
    ...zip,
    note: 'extractAllToAsync rejects for files that are there and not to be overwritten, which extractAllTo passes over, and resolves where a file cannot be opened.',
  }),
  ...['addLocalFile', 'addLocalFolder'].map((name) =>
    ofReturned('adm-zip()', name, inexact, {
      effects: ['reads'],
      note: `Reads without blocking: addFile with what fs.promises.readFile gave. ${name}Async takes a callback, and differs in its arguments or its errors.`,
    }),
  ),
  ...['readFile', 'readAsText'].map((name) =>
    ofReturned('adm-zip()', name, inexact, {
      ...zip,
      effects: ['computes'],
      note: `${name}Async takes a callback and unpacks on another thread, all but the check of the bytes: measured for 60 MB, it blocks for 235 ms instead of 458. Where the entry is a folder or is not there, it calls back with an error or a text, where ${name} gives nothing.`,
    }),
  ),
];
