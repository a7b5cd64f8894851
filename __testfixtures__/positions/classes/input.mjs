import { readFileSync } from 'node:fs';

const bases = { aaaa: class { base = true; } };

async function main() {
  class Child extends bases[readFileSync('a.txt', 'utf8')] {
    [readFileSync('b.txt', 'utf8')] = 1;
    static [readFileSync('c.txt', 'utf8') + 1]() {
      return 'static';
    }
    async #hidden() {
      return readFileSync('a.txt', 'utf8');
    }
    static async create() {
      return new Child().#hidden();
    }
    async super() {
      return [super.toString().length, readFileSync('b.txt', 'utf8'), new.target];
    }
  }
  const Mixed = class extends (readFileSync('a.txt', 'utf8') ? Child : Object) {};
  console.log(new Child(), Child.c1(), await Child.create(), new Mixed() instanceof Child, await new Child().super());
}

await main();
