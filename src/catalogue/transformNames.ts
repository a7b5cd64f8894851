/** The codemods, by name, with what they do in one line. `optIn`: runs only when named with `-t`. */
export const transformNames = {
  'fs-sync-to-promises': { from: 'node:fs, fs-extra, graceful-fs', to: 'node:fs/promises', optIn: false },
} as const satisfies Record<string, { from: string; to: string; optIn: boolean }>;

export type TransformName = keyof typeof transformNames;
