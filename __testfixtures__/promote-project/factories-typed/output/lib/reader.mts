import { readFileSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Reader {
  read(name: string): Promise<string>;
  has: (name: string) => Promise<boolean>;
}

export function makeReader(dir: string): Reader {
  return {
    async read(name) {
      return (await readFile(join(dir, name), 'utf8')).trim();
    },
    has: async (name: string): Promise<boolean> => access(join(dir, name)).then(() => true, () => false),
  };
}

export const makeRead =
  (dir: string) =>
  async (name: string): Promise<string> =>
    (await readFile(join(dir, name), 'utf8')).trim();

// No type says what it gives.
export function makeSizes(dir: string) {
  const sizeOf = async (name: string): Promise<number> => (await readFile(join(dir, name))).length;
  return { sizeOf };
}

// The type is not of this project.
export function makeIterator(dir: string): Iterator<string> {
  return {
    next: () => ({ done: true, value: readFileSync(join(dir, 'data.txt'), 'utf8') }),
  };
}
