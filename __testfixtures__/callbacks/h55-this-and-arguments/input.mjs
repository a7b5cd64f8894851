import fs from 'node:fs';

class Reader {
  constructor(folder) {
    this.folder = folder;
  }
  read(name) {
    return this.folder + name;
  }
  async all(names) {
    console.log(names.map(function (name) {
      return fs.readFileSync(this.read(name), 'utf8') + arguments.length;
    }, this).join());
    console.log(names.filter((name) => fs.existsSync(this.read(name)), this).join());
    names.forEach(function (name) {
      console.log(fs.statSync(this.read(name)).size);
    }, this);
    names.forEach((name) => console.log(fs.readFileSync(this.read(name), 'utf8'), arguments.length));
  }
}

await new Reader('./').all(['a.txt', 'b.txt']);
