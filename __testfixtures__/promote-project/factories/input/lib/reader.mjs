import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function makeReader(dir) {
  return {
    dir,
    read(name) {
      return readFileSync(join(dir, name), 'utf8').trim();
    },
    has: (name) => existsSync(join(dir, name)),
    both(name) {
      return this.has(name) && this.read(name);
    },
  };
}

export function makeLoader(dir) {
  if (dir === undefined) return null;
  const known = [];
  function load(name) {
    const text = readFileSync(join(dir, name), 'utf8');
    known.push(name);
    return text.length;
  }
  return { load, size: (name) => load(name) + 1, known };
}

export const makeRead = (dir) => (name) => readFileSync(join(dir, name), 'utf8').trim();

export async function openStore(dir) {
  const api = {
    first: () => readFileSync(join(dir, 'data.txt'), 'utf8')[0],
  };
  return api;
}

// An object of this is kept in a field: its member is known by its name.
export function makeHeld(dir) {
  return { scan: (name) => readFileSync(join(dir, name), 'utf8').length };
}
