/** The codemods, by name, with what they do in one line. `optIn`: runs only when named with `-t`. */
export const transformNames = {
  'fs-sync-to-promises': { from: 'node:fs, fs-extra, graceful-fs', to: 'node:fs/promises', optIn: false },
  'exec-sync-to-exec-file': {
    from: 'execSync, execFileSync, spawnSync, cross-spawn, execa, shelljs',
    to: 'promisified execFile and exec, spawn',
    optIn: false,
  },
  'sleep-sync-to-timers': {
    from: 'Atomics.wait, busy-wait loops, sleep packages',
    to: 'setTimeout of node:timers/promises',
    optIn: false,
  },
  'crypto-sync-to-async': {
    from: 'node:crypto sync key derivation and generation, bcrypt and kin',
    to: 'their asynchronous twins',
    optIn: false,
  },
  'zlib-sync-to-async': { from: 'node:zlib *Sync', to: 'their callback twins, promisified', optIn: false },
  'package-sync-to-async': {
    from: 'other npm packages with a sync API',
    to: "the package's own async API",
    optIn: false,
  },
  'sync-http-to-fetch': {
    from: 'sync-request, sync-fetch, synchronous XMLHttpRequest and $.ajax',
    to: 'fetch, or the same request sent asynchronously',
    optIn: false,
  },
  'cpu-bound-to-pool': {
    from: 'functions that you name as CPU-bound',
    to: 'the same functions in worker threads, through tinypool',
    optIn: true,
  },
  'sqlite-sync-to-async': {
    from: 'better-sqlite3',
    to: 'the same driver in a worker thread (needs --helpers)',
    optIn: true,
  },
  'promote-async': {
    from: 'sync helpers that async code reaches',
    to: 'async functions, callers awaited',
    optIn: true,
  },
} as const satisfies Record<string, { from: string; to: string; optIn: boolean }>;

export type TransformName = keyof typeof transformNames;

/**
 * The transforms that a choice of names means, undefined for all that are not opt-in. `promote-async` alone rewrites what they do,
 * in functions that become async too.
 */
export function selectedTransforms(names: readonly string[] | undefined): readonly string[] | undefined {
  return names?.length === 1 && names[0] === 'promote-async' ? undefined : names;
}
