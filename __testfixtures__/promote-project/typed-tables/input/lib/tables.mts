import fs from 'node:fs';

export type Loader = (file: string) => number;

export const loaders: Record<string, Loader> = {
  size: (file) => fs.statSync(file).size,
  length: (file) => fs.readFileSync(file, 'utf8').length,
};

export const checks: readonly ((file: string) => boolean)[] = [
  (file) => fs.existsSync(file),
  (file): boolean => fs.statSync(file).isFile(),
];

export const named = {
  first: (file: string): string => fs.readFileSync(file, 'utf8').slice(0, 1),
  second: (file: string): string => fs.readFileSync(file, 'utf8').slice(1, 2),
} as const;

// Something else is of this type, too.
export type Kept = (file: string) => number;
export const kept: Kept[] = [(file) => fs.statSync(file).size];
export let current: Kept | undefined;
