import { callbackTwins, type CallbackName } from './callbackTwins';
import { callbackVariants } from './callbackVariants';
import { universalForm } from './forms';
import { fsEntries } from './fs';
import {
  copyVariants,
  emptyDirVariants,
  ensureSymlinkVariants,
  moveVariants,
  ownVariants,
  readJsonVariants,
} from './fsExtraVariants';
import type { ApiEntry, Effect, Variant } from './types';

/** Before 5, not every function gives a promise when it is called without a callback. */
const tooOld: Variant = {
  when: [{ not: { any: [{ installed: '>=5' }, { installed: 'unknown' }] } }],
  refuse: 'no-twin-in-version',
};

interface OwnFunction {
  readonly names: readonly string[];
  readonly effects: readonly Effect[];
  readonly variants: (name: string) => readonly Variant[];
}

/** What fs-extra adds to `fs`, with aliases. */
const ownFunctions: readonly OwnFunction[] = [
  { names: ['copy'], effects: ['reads', 'writes'], variants: copyVariants },
  { names: ['move'], effects: ['reads', 'writes'], variants: moveVariants },
  { names: ['emptyDir', 'emptydir'], effects: ['reads', 'writes'], variants: emptyDirVariants },
  { names: ['readJson', 'readJSON'], effects: ['reads'], variants: readJsonVariants },
  {
    names: ['writeJson', 'writeJSON', 'outputJson', 'outputJSON', 'outputFile'],
    effects: ['writes'],
    variants: (name) => ownVariants(name, 2),
  },
  {
    names: ['ensureDir', 'mkdirs', 'mkdirp', 'remove', 'ensureFile', 'createFile'],
    effects: ['writes'],
    variants: (name) => ownVariants(name, 1),
  },
  { names: ['ensureLink', 'createLink'], effects: ['reads', 'writes'], variants: (name) => ownVariants(name, 2) },
  { names: ['ensureSymlink', 'createSymlink'], effects: ['reads', 'writes'], variants: ensureSymlinkVariants },
  { names: ['pathExists'], effects: ['reads'], variants: (name) => ownVariants(name, 1) },
];

/**
 * Functions of `fs` that fs-extra has wrapped since 5: a promise when called without a callback. The rest (`cp`, `rm`, `opendir`,
 * `readv`...) was wrapped at different times, so those get the twins of `node:fs`; so does `readdir`, which sorts in fs-extra.
 */
const wrapped: ReadonlySet<string> = new Set<CallbackName>([
  'access',
  'appendFile',
  'chmod',
  'chown',
  'close',
  'copyFile',
  'fchmod',
  'fchown',
  'fdatasync',
  'fstat',
  'fsync',
  'ftruncate',
  'futimes',
  'lchown',
  'link',
  'lstat',
  'mkdir',
  'mkdtemp',
  'open',
  'read',
  'readFile',
  'readlink',
  'realpath',
  'rename',
  'rmdir',
  'stat',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'write',
  'writeFile',
]);

const own = ownFunctions.flatMap(({ names, effects, variants }) =>
  names.map((name): ApiEntry => ({
    api: `fs-extra.${name}Sync`,
    modules: ['fs-extra', 'fs-extra/esm'],
    path: [`${name}Sync`],
    transform: 'fs-sync-to-promises',
    cost: name === 'pathExists' ? 'cheap' : 'io',
    effects,
    variants: [tooOld, ...variants(name)],
  })),
);

const passedOn = fsEntries
  .filter(({ modules }) => modules.includes('fs'))
  .map((entry): ApiEntry => ({
    ...entry,
    api: entry.api.replace(/^fs\./, 'fs-extra.'),
    modules: ['fs-extra'],
    variants: [tooOld, ...passedOnVariants(entry)],
  }));

/** Every `*Sync` of fs-extra: its own, and those of `fs` that it passes on. */
export const fsExtraEntries: readonly ApiEntry[] = [...own, ...passedOn];

function passedOnVariants(entry: ApiEntry): readonly Variant[] {
  const [sync = '', member] = entry.path;
  const name = sync.replace(/Sync$/, '');
  if (name === 'exists') return ownVariants('pathExists', 1);
  if (member !== undefined || !isWrapped(name)) return entry.variants;
  return callbackVariants(name, universalForm, 'all-five');
}

function isWrapped(name: string): name is CallbackName {
  return name in callbackTwins && wrapped.has(name);
}
