import fs from 'node:fs/promises';

async function someAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return true;
  }
  return false;
}

async function everyAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (!(await callback(item, index, list))) return false;
  }
  return true;
}

async function findAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return item;
  }
  return undefined;
}

async function findIndexAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return index;
  }
  return -1;
}

async function findLastAsync(list, callback) {
  for (const [index, item] of [...list.entries()].reverse()) {
    if (await callback(item, index, list)) return item;
  }
  return undefined;
}

async function findLastIndexAsync(list, callback) {
  for (const [index, item] of [...list.entries()].reverse()) {
    if (await callback(item, index, list)) return index;
  }
  return -1;
}

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

function size(name) {
  console.log('look at', name);
  return 0;
}

async function main(names) {
  console.log(await someAsync(names, async (name) => size(name) === 0 && (await fs.readFile(name, 'utf8')).length === 2));
  console.log(await everyAsync(names, async (name) => size(name) === 0 && (await fs.readFile(name, 'utf8')).length > 2));
  console.log(await findAsync(names, async (name) => size(name) === 0 && (await fs.readFile(name, 'utf8')).length === 2));
  console.log(await findAsync(names, async (name) => (await fs.readFile(name, 'utf8')) === ''));
  console.log(await findIndexAsync(names, async (name) => (await fs.readFile(name, 'utf8')).length === 1));
  console.log(await findLastAsync(names, async (name, index) => size(index) === 0 && (await fs.readFile(name, 'utf8')).length > 1));
  console.log(await findLastIndexAsync(names, async (name) => (await fs.readFile(name, 'utf8')).length > 9));
  if (!(await someAsync(names, async (name) => !(await exists(name))))) console.log('all there');
  while (await someAsync(names, exists)) for (const name of names) {
    await fs.unlink(name);
  }
  console.log(await everyAsync(names, exists));
}

await main(['a.txt', 'b.txt', 'c.txt']);
