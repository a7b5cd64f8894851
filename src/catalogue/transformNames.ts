/** The codemods, by name, with what they do in one line. `optIn`: runs only when named with `-t`. */
export const transformNames = {
  'fs-sync-to-promises': { from: 'node:fs, fs-extra, graceful-fs', to: 'node:fs/promises', optIn: false },
  'exec-sync-to-exec-file': { from: 'execSync, execFileSync, spawnSync', to: 'promisified execFile and exec, spawn', optIn: false },
  'sleep-sync-to-timers': { from: 'Atomics.wait, busy-wait loops, sleep packages', to: 'setTimeout of node:timers/promises', optIn: false },
  'crypto-sync-to-async': { from: 'node:crypto sync key derivation and generation', to: 'their callback twins, promisified', optIn: false },
  'zlib-sync-to-async': { from: 'node:zlib *Sync', to: 'their callback twins, promisified', optIn: false },
  'promote-async': { from: 'sync helpers that async code reaches', to: 'async functions, callers awaited', optIn: true },
} as const satisfies Record<string, { from: string; to: string; optIn: boolean }>;

export type TransformName = keyof typeof transformNames;
