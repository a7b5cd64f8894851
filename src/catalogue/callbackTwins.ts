import type { Cost, Effect } from './types';

/** The callback function behind a `*Sync` of `fs`: how many arguments it takes before the callback, what it does and costs. */
export interface CallbackTwin {
  readonly min: number;
  readonly max: number;
  readonly cost: Cost;
  readonly effects: readonly Effect[];
  /** The sync function takes a function in the place of its options, the last argument, for none. (Others throw.) Measured on Node 20 and 24. */
  readonly looseOptions?: true;
}

const reads: readonly Effect[] = ['reads'];
const writes: readonly Effect[] = ['writes'];
const both: readonly Effect[] = ['reads', 'writes'];

/** By name, without `Sync`. */
export const callbackTwins = {
  access: { min: 1, max: 2, cost: 'cheap', effects: reads },
  appendFile: { min: 2, max: 3, cost: 'io', effects: writes, looseOptions: true },
  chmod: { min: 2, max: 2, cost: 'cheap', effects: writes },
  chown: { min: 3, max: 3, cost: 'cheap', effects: writes },
  close: { min: 1, max: 1, cost: 'cheap', effects: writes },
  copyFile: { min: 2, max: 3, cost: 'io', effects: both },
  fchmod: { min: 2, max: 2, cost: 'cheap', effects: writes },
  fchown: { min: 3, max: 3, cost: 'cheap', effects: writes },
  fdatasync: { min: 1, max: 1, cost: 'io', effects: writes },
  fstat: { min: 1, max: 2, cost: 'cheap', effects: reads, looseOptions: true },
  fsync: { min: 1, max: 1, cost: 'io', effects: writes },
  ftruncate: { min: 1, max: 2, cost: 'io', effects: writes },
  futimes: { min: 3, max: 3, cost: 'cheap', effects: writes },
  lchown: { min: 3, max: 3, cost: 'cheap', effects: writes },
  link: { min: 2, max: 2, cost: 'cheap', effects: writes },
  lstat: { min: 1, max: 2, cost: 'cheap', effects: reads, looseOptions: true },
  lutimes: { min: 3, max: 3, cost: 'cheap', effects: writes },
  mkdir: { min: 1, max: 2, cost: 'io', effects: writes, looseOptions: true },
  mkdtemp: { min: 1, max: 2, cost: 'io', effects: writes, looseOptions: true },
  open: { min: 1, max: 3, cost: 'io', effects: both },
  read: { min: 2, max: 5, cost: 'io', effects: reads },
  readFile: { min: 1, max: 2, cost: 'io', effects: reads, looseOptions: true },
  readdir: { min: 1, max: 2, cost: 'io', effects: reads, looseOptions: true },
  readlink: { min: 1, max: 2, cost: 'cheap', effects: reads, looseOptions: true },
  readv: { min: 2, max: 3, cost: 'io', effects: reads },
  realpath: { min: 1, max: 2, cost: 'cheap', effects: reads, looseOptions: true },
  rename: { min: 2, max: 2, cost: 'io', effects: writes },
  rm: { min: 1, max: 2, cost: 'io', effects: writes },
  rmdir: { min: 1, max: 2, cost: 'io', effects: writes },
  stat: { min: 1, max: 2, cost: 'cheap', effects: reads, looseOptions: true },
  statfs: { min: 1, max: 2, cost: 'cheap', effects: reads, looseOptions: true },
  symlink: { min: 2, max: 3, cost: 'cheap', effects: writes },
  truncate: { min: 1, max: 2, cost: 'io', effects: writes },
  unlink: { min: 1, max: 1, cost: 'io', effects: writes },
  utimes: { min: 3, max: 3, cost: 'cheap', effects: writes },
  write: { min: 2, max: 5, cost: 'io', effects: writes },
  writeFile: { min: 2, max: 3, cost: 'io', effects: writes, looseOptions: true },
  writev: { min: 2, max: 3, cost: 'io', effects: writes },
} as const satisfies Record<string, CallbackTwin>;

export type CallbackName = keyof typeof callbackTwins;
