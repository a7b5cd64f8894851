import fs from 'node:fs/promises';

async function forEachAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    await callback(item, index, list);
  }
}

const each = async (names) => await forEachAsync(names, async (name) => console.log(await fs.readFile(name, 'utf8')));

async function main(names) {
  console.log(await each(names));
  console.log(names.length > 2 && (await forEachAsync(names, async function (name) {
    var text = await fs.readFile(name, 'utf8');
    console.log(this, arguments.length, arguments[1], text);
  })));
}

await main(['a.txt', 'b.txt', 'c.txt']);
