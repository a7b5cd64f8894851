const fs = require('node:fs/promises');

async function filterAsync(list, callback) {
  const kept = [];
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) kept.push(item);
  }
  return kept;
}

async function someAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return true;
  }
  return false;
}

async function findAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return item;
  }
  return undefined;
}

const isLarge = async (file) => (await fs.stat(file)).size > 2;
async function load(file) {
  return await fs.readFile(file, 'utf8');
}
async function loadAll(files) {
  const texts = [];
  for (const file of files) {
    texts.push(await load(file));
  }
  for (const file of files) {
    if (!(await isLarge(file))) continue;
    texts.push(await load(file));
  }
  return texts;
}

async function main() {
  await fs.writeFile('a', '1');
  await fs.writeFile('b', '1234');
  const files = ['a', 'b'];
  console.log(await loadAll(files), await filterAsync(files, (file) => isLarge(file)), await someAsync(files, (file) => isLarge(file)));
  console.log(await findAsync(files, async (file) => (await load(file)) === '1234'));
  await Promise.resolve('a').then(async (file) => console.log(await load(file)));
  const text = await Promise.resolve('b').then(load);
  console.log(text);
}

main();
