import fs from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function filterAsync(list, callback) {
  const kept = [];
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) kept.push(item);
  }
  return kept;
}

async function forEachAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    await callback(item, index, list);
  }
}

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

class Reader {
  constructor(folder) {
    this.folder = folder;
  }
  read(name) {
    return this.folder + name;
  }
  async all(names) {
    console.log((await mapAsync(names, async function (name) {
      return (await fs.readFile(this.read(name), 'utf8')) + arguments.length;
    }.bind(this))).join());
    console.log((await filterAsync(names, (name) => exists(this.read(name)))).join());
    await forEachAsync(names, async function (name) {
      console.log((await fs.stat(this.read(name))).size);
    }.bind(this));
    for (const name of names) {
      console.log(await fs.readFile(this.read(name), 'utf8'), arguments.length);
    }
  }
}

await new Reader('./').all(['a.txt', 'b.txt']);
