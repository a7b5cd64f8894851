import { readFile } from 'node:fs/promises';

const bases = { aaaa: class { base = true; } };

async function main() {
  class Child extends bases[await readFile('a.txt', 'utf8')] {
    [await readFile('b.txt', 'utf8')] = 1;
    static [(await readFile('c.txt', 'utf8')) + 1]() {
      return 'static';
    }
    async #hidden() {
      return await readFile('a.txt', 'utf8');
    }
    static async create() {
      return new Child().#hidden();
    }
    async super() {
      return [super.toString().length, await readFile('b.txt', 'utf8'), new.target];
    }
  }
  const Mixed = class extends ((await readFile('a.txt', 'utf8')) ? Child : Object) {};
  console.log(new Child(), Child.c1(), await Child.create(), new Mixed() instanceof Child, await new Child().super());
}

await main();
