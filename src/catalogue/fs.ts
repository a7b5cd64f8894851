import { callbackTwins, type CallbackName } from './callbackTwins';
import { callbackVariants } from './callbackVariants';
import { promisesForm, promisifyForm } from './forms';
import {
  cpVariants,
  dirMethodVariants,
  existsVariants,
  globVariants,
  openAsBlobVariants,
  opendirVariants,
  pathStatVariants,
  readFileVariants,
  readdirVariants,
  realpathVariants,
  rmdirVariants,
  truncateVariants,
  writeFileVariants,
} from './fsVariants';
import type { ApiEntry, Variant } from './types';

const transform = 'fs-sync-to-promises';

/** Equal to the function of the same name in `fs/promises`, in value and error, on Node 20 to 26. */
const sameInPromises = [
  'access',
  'chmod',
  'chown',
  'copyFile',
  'lchown',
  'link',
  'lutimes',
  'mkdir',
  'mkdtemp',
  'readlink',
  'rename',
  'rm',
  'statfs',
  'symlink',
  'unlink',
  'utimes',
] as const satisfies readonly CallbackName[];

/** Take file descriptors, which stay the numbers that they are: nothing else in the file has to know. */
const onDescriptors = [
  'close',
  'fchmod',
  'fchown',
  'fdatasync',
  'fstat',
  'fsync',
  'ftruncate',
  'futimes',
  'open',
  'read',
  'readv',
  'write',
  'writev',
] as const satisfies readonly CallbackName[];

const special: readonly ApiEntry[] = [
  entry('readFile', readFileVariants, {
    note: 'Of a file descriptor, the callback function readFile loses the errors of reading, so a small helper reads it. On Node 26 the error for a folder (EISDIR) has the path, that of readFileSync has not.',
  }),
  entry('writeFile', writeFileVariants('writeFile')),
  entry('appendFile', writeFileVariants('appendFile')),
  entry('truncate', truncateVariants),
  entry('stat', pathStatVariants('stat')),
  entry('lstat', pathStatVariants('lstat')),
  entry('readdir', readdirVariants, {
    note: 'A tree (recursive: true) is listed in another order by fs/promises before Node 26, so the promisified callback function is used for it.',
  }),
  entry('rmdir', rmdirVariants),
  entry('realpath', realpathVariants, {
    note: 'The realpath of fs/promises is realpathSync.native: another syscall in errors, and it has no answer for an empty path.',
  }),
  {
    ...entry('realpath', [{ form: promisesForm('realpath') }]),
    api: 'fs.realpathSync.native',
    path: ['realpathSync', 'native'],
  },
  {
    api: 'fs.existsSync',
    modules: ['fs'],
    path: ['existsSync'],
    transform,
    cost: 'cheap',
    effects: ['reads'],
    variants: existsVariants,
  },
  {
    api: 'fs.globSync',
    modules: ['fs'],
    path: ['globSync'],
    transform,
    cost: 'io',
    effects: ['reads'],
    variants: globVariants,
    note: 'The glob of fs/promises is an async iterator; the promisified callback function resolves to the same array in the same order.',
  },
  {
    api: 'fs.cpSync',
    modules: ['fs'],
    path: ['cpSync'],
    transform,
    cost: 'io',
    effects: ['reads', 'writes'],
    variants: cpVariants,
    note: 'Same files, same error codes; from Node 22 on the message of some errors is another, and errno, syscall and path are added.',
  },
  {
    api: 'fs.opendirSync',
    modules: ['fs'],
    path: ['opendirSync'],
    transform,
    cost: 'io',
    effects: ['reads'],
    variants: opendirVariants,
    returns: 'fs.Dir',
    note: 'The error of the twin has the path, in the message too; that of opendirSync has not.',
  },
  ...(['read', 'close'] as const).map((name): ApiEntry => ({
    api: `fs.Dir#${name}Sync`,
    modules: ['fs.Dir'],
    path: [`${name}Sync`],
    transform,
    cost: 'io',
    effects: name === 'read' ? ['reads'] : ['writes'],
    variants: dirMethodVariants(name),
  })),
  {
    api: 'fs.openAsBlobSync',
    modules: ['fs'],
    path: ['openAsBlobSync'],
    transform,
    cost: 'io',
    effects: ['reads'],
    variants: openAsBlobVariants,
  },
  {
    api: 'fs.mkdtempDisposableSync',
    modules: ['fs'],
    path: ['mkdtempDisposableSync'],
    transform,
    cost: 'io',
    effects: ['writes'],
    variants: [{ refuse: 'needs-await-using' }],
  },
  {
    api: 'fs.lchmodSync',
    modules: ['fs'],
    path: ['lchmodSync'],
    transform,
    cost: 'cheap',
    effects: ['writes'],
    variants: [{ refuse: 'platform-dependent' }],
  },
];

/** Every `*Sync` of `node:fs` on Node 20 to 26, and the methods of `fs.Dir`. */
export const fsEntries: readonly ApiEntry[] = [
  ...sameInPromises.map((name) => entry(name, [{ form: promisesForm(name) }])),
  ...onDescriptors.map((name) =>
    entry(
      name,
      callbackVariants(name, (callback, details) => promisifyForm('fs', callback, details)),
    ),
  ),
  ...special,
];

function entry(name: CallbackName, variants: readonly Variant[], rest: Partial<ApiEntry> = {}): ApiEntry {
  const { cost, effects } = callbackTwins[name];
  return { api: `fs.${name}Sync`, modules: ['fs'], path: [`${name}Sync`], transform, cost, effects, variants, ...rest };
}
