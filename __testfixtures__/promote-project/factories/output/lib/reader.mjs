import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export function makeReader(dir) {
  return {
    dir,
    async read(name) {
      return (await readFile(join(dir, name), 'utf8')).trim();
    },
    has: async (name) => access(join(dir, name)).then(() => true, () => false),
    async both(name) {
      return (await this.has(name)) && (await this.read(name));
    },
  };
}

export function makeLoader(dir) {
  if (dir === undefined) return null;
  const known = [];
  async function load(name) {
    const text = await readFile(join(dir, name), 'utf8');
    known.push(name);
    return text.length;
  }
  return { load, size: async (name) => (await load(name)) + 1, known };
}

export const makeRead = (dir) => async (name) => (await readFile(join(dir, name), 'utf8')).trim();

export async function openStore(dir) {
  const api = {
    first: async () => (await readFile(join(dir, 'data.txt'), 'utf8'))[0],
  };
  return api;
}

// An object of this is kept in a field: its member is known by its name.
export function makeHeld(dir) {
  return { scan: async (name) => (await readFile(join(dir, name), 'utf8')).length };
}
