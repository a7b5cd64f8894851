import fs from 'node:fs';
import fsp from 'node:fs/promises';

export type Loader = (file: string) => Promise<number>;

export const loaders: Record<string, Loader> = {
  size: async (file) => (await fsp.stat(file)).size,
  length: async (file) => (await fsp.readFile(file, 'utf8')).length,
};

export const checks: readonly ((file: string) => Promise<boolean>)[] = [
  async (file) => fsp.access(file).then(() => true, () => false),
  async (file): Promise<boolean> => (await fsp.stat(file)).isFile(),
];

export const named = {
  first: async (file: string): Promise<string> => (await fsp.readFile(file, 'utf8')).slice(0, 1),
  second: async (file: string): Promise<string> => (await fsp.readFile(file, 'utf8')).slice(1, 2),
} as const;

// Something else is of this type, too.
export type Kept = (file: string) => number;
export const kept: Kept[] = [(file) => fs.statSync(file).size];
export let current: Kept | undefined;
