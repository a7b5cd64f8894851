import fs from 'node:fs/promises';

class Store {
  name = 'a.txt';
  async load(fallback) {
    const text = await (async () => {
      try {
        return (await fs.readFile(this.name, 'utf8')) + arguments.length;
      } catch {
        return fallback;
      }
    })();
    const own = await (async function (extra) {
      return this.name + extra + arguments.length + (await fs.stat(this.name)).size;
    }).call(this, '!');
    console.log(text, own);
    !(await async function () {
      console.log(await fs.readFile('b.txt', 'utf8'));
    }());
    return (await (async () => await fs.readFile('c.txt', 'utf8'))()).length;
  }
}

console.log(await new Store().load('none'));
