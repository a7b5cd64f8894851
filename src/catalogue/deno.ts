import { methodForm } from './forms';
import type { ApiEntry, Effect, Variant } from './types';

const transform = 'fs-sync-to-promises';

/** The `*Sync` of the global `Deno` whose twin has the same name without `Sync`, the same arguments and the same value, by what they do. */
const twins: Readonly<Record<string, readonly Effect[]>> = {
  chmod: ['writes'],
  chown: ['writes'],
  copyFile: ['reads', 'writes'],
  create: ['writes'],
  link: ['writes'],
  lstat: ['reads'],
  makeTempDir: ['writes'],
  makeTempFile: ['writes'],
  mkdir: ['writes'],
  open: ['reads', 'writes'],
  readFile: ['reads'],
  readLink: ['reads'],
  readTextFile: ['reads'],
  realPath: ['reads'],
  remove: ['writes'],
  rename: ['writes'],
  stat: ['reads'],
  symlink: ['writes'],
  truncate: ['writes'],
  utime: ['writes'],
  writeFile: ['writes'],
  writeTextFile: ['writes'],
};

const fileMethods: Readonly<Record<string, readonly Effect[]>> = {
  read: ['reads'],
  write: ['writes'],
  seek: ['reads'],
  truncate: ['writes'],
  stat: ['reads'],
  sync: ['writes'],
  syncData: ['writes'],
  utime: ['writes'],
  lock: ['waits'],
  unlock: ['writes'],
};

/** What blocks in Deno: the global's `*Sync` and the methods of an open file. */
export const denoEntries: readonly ApiEntry[] = [
  ...Object.entries(twins).map(([name, effects]) =>
    entry(`${name}Sync`, effects, [denoForm(name)], ['open', 'create'].includes(name)),
  ),
  entry('readDirSync', ['reads'], [{ strategy: 'denoReadDir' }]),
  entry('stdin.readSync', ['reads'], [denoForm('stdin.read')]),
  ...Object.entries(fileMethods).map(([name, effects]): ApiEntry => ({
    ...entry(`FsFile.${name}Sync`, effects, [{ form: methodForm(name) }]),
    modules: ['Deno.FsFile'],
    path: [`${name}Sync`],
  })),
  {
    ...entry('Command.outputSync', ['spawns'], [{ form: methodForm('output') }]),
    modules: [],
    path: [],
    needles: ['outputSync'],
    transform: 'exec-sync-to-exec-file',
    cost: 'process',
    note: 'Becomes await command.output(), which was measured to give the same, errors included; for a cwd that does not exist, the message of the error (NotFound, ENOENT) says so, that of outputSync does not.',
  },
  {
    ...entry('spawnAndWaitSync', ['spawns'], [denoForm('spawnAndWait')]),
    transform: 'exec-sync-to-exec-file',
    cost: 'process',
    note: 'Measured on Deno 2.9: Deno.spawnAndWait gives the same, errors included; for a cwd that does not exist, only its message (NotFound, ENOENT) says so.',
  },
];

function denoForm(name: string): Variant {
  return { form: { expression: `Deno.${name}($args)`, names: { Deno: { kind: 'global', name: 'Deno' } } } };
}

function entry(name: string, effects: readonly Effect[], variants: readonly Variant[], isOpened = false): ApiEntry {
  return {
    api: `Deno.${name}`,
    modules: ['global'],
    path: ['Deno', ...name.split('.')],
    transform,
    cost: 'io',
    effects,
    variants,
    ...(isOpened && { returns: 'Deno.FsFile' }),
  };
}
