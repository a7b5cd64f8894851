import fs from 'node:fs';

class Store {
  name = 'a.txt';
  async load(fallback) {
    const text = (() => {
      try {
        return fs.readFileSync(this.name, 'utf8') + arguments.length;
      } catch {
        return fallback;
      }
    })();
    const own = (function (extra) {
      return this.name + extra + arguments.length + fs.statSync(this.name).size;
    }).call(this, '!');
    console.log(text, own);
    !function () {
      console.log(fs.readFileSync('b.txt', 'utf8'));
    }();
    return (() => fs.readFileSync('c.txt', 'utf8'))().length;
  }
}

console.log(await new Store().load('none'));
