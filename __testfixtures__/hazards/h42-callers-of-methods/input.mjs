// Hazard 42: who calls a method tells whether it overlaps with itself, whatever the receiver is called.
import { existsSync, mkdirSync } from 'node:fs';

class Cache {
  async prepare(folder) {
    if (!existsSync(folder)) mkdirSync(folder);
    return folder;
  }
}

function createCache() {
  return {
    async prepare(folder) {
      if (!existsSync(folder)) mkdirSync(folder);
      return folder;
    },
  };
}

const cache = new Cache();
const other = createCache();
console.log(await Promise.all([cache.prepare('made'), cache.prepare('made')]));
console.log(await Promise.all([other.prepare('other'), other.prepare('other')]));
