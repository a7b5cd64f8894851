import { existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';

function create() {
  return {
    async make() {
      if (!existsSync('made')) mkdirSync('made');
    },
    async grow(text) {
      writeFileSync('grown.txt', readFileSync('grown.txt', 'utf8') + text);
    },
    async clear() {
      if (existsSync('a.txt')) unlinkSync('a.txt');
    },
    async read(file) {
      return readFileSync(file, 'utf8');
    },
  };
}

const shared = create();
await Promise.all([shared.make(), shared.make()]);
await Promise.all([shared.grow('x'), shared.grow('y')]);
console.log(await Promise.all([shared.read('a.txt'), shared.read('grown.txt')]));
await Promise.all([shared.clear(), shared.clear()]);
