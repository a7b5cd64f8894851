import { existsSync, readFileSync } from 'node:fs';
import type { Check, Config, Loader, Transform } from './types.mjs';

type Reader = (file: string) => string;

interface Named {
  readonly run: Stored;
}

type Stored = (file: string) => string;

const read: Reader = (file) => readFileSync(file, 'utf8');

export const fromJson: Loader = (file) => JSON.parse(read(file)) as Config;

export const byDefault: Loader = function (file): Config {
  return { name: `default of ${file}` };
};

export const isThere: Check<string> = (file) => existsSync(file);

/** Other functions are taken under that type, too. */
export const included: Transform = (file) => readFileSync(file, 'utf8');

const stored: Stored = (file) => readFileSync(file, 'utf8');

export const named: Named = { run: stored };
