import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Reader {
  read(name: string): string;
  has: (name: string) => boolean;
}

export function makeReader(dir: string): Reader {
  return {
    read(name) {
      return readFileSync(join(dir, name), 'utf8').trim();
    },
    has: (name: string): boolean => existsSync(join(dir, name)),
  };
}

export const makeRead =
  (dir: string) =>
  (name: string): string =>
    readFileSync(join(dir, name), 'utf8').trim();

// No type says what it gives.
export function makeSizes(dir: string) {
  const sizeOf = (name: string): number => readFileSync(join(dir, name)).length;
  return { sizeOf };
}

// The type is not of this project.
export function makeIterator(dir: string): Iterator<string> {
  return {
    next: () => ({ done: true, value: readFileSync(join(dir, 'data.txt'), 'utf8') }),
  };
}
