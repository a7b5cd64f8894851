import { callbackTwins, type CallbackName } from './callbackTwins';
import { callbackVariants, type FormOf } from './callbackVariants';
import { promisifyForm } from './forms';
import { fsEntries } from './fs';
import type { ApiEntry, Variant } from './types';

/**
 * What graceful-fs replaces: these queue on EMFILE, retry, or forgive. Its `promises` are Node's own, so the callback functions are
 * the twins. Its `readdir` is left out: it sorts, which its `readdirSync` does not.
 */
const patched: ReadonlySet<string> = new Set<CallbackName>([
  'appendFile',
  'chmod',
  'chown',
  'close',
  'copyFile',
  'fchmod',
  'fchown',
  'fstat',
  'lchown',
  'lstat',
  'lutimes',
  'open',
  'read',
  'readFile',
  'rename',
  'stat',
  'writeFile',
]);

const fromSame: FormOf = (name, details) => promisifyForm('$same', name, details);

/** The `*Sync` of graceful-fs: its own callback functions where it has any, else the twins of `node:fs`. */
export const gracefulFsEntries: readonly ApiEntry[] = fsEntries
  .filter(({ modules }) => modules.includes('fs'))
  .map((entry) => ({
    ...entry,
    api: entry.api.replace(/^fs\./, 'graceful-fs.'),
    modules: ['graceful-fs'],
    variants: variantsOf(entry),
  }));

function variantsOf(entry: ApiEntry): readonly Variant[] {
  const [sync = '', member] = entry.path;
  const name = sync.replace(/Sync$/, '');
  if (member !== undefined || !isPatched(name)) return entry.variants;
  return callbackVariants(name, fromSame, 'all-five');
}

function isPatched(name: string): name is CallbackName {
  return name in callbackTwins && patched.has(name);
}
