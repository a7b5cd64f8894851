import fs from 'node:fs/promises';

async function sortByAsync(list, keyOf, compare) {
  const keys = new Map();
  const items = list.filter((item) => item !== undefined);
  if (items.length > 1) for (const item of items) keys.set(item, await keyOf(item));
  return list.sort((a, b) => compare(keys.get(a), keys.get(b)));
}

async function toSortedByAsync(list, keyOf, compare) {
  const keys = new Map();
  const items = list.filter((item) => item !== undefined);
  if (items.length > 1) for (const item of items) keys.set(item, await keyOf(item));
  return [...list].sort((a, b) => compare(keys.get(a), keys.get(b)));
}

async function main(names) {
  console.log((await sortByAsync(names, async (a) => (await fs.stat(a)).size, (a, b) => a - b)).join());
  console.log((await sortByAsync(names, async (a) => (await fs.stat(a)).size, (a, b) => b - a)) === names, names.join());
  console.log((await sortByAsync([...names], async (a) => await fs.readFile(a, 'utf8'), (a, b) => a.localeCompare(b))).join());
  console.log((await toSortedByAsync(names, async (x) => (await fs.stat(x)).size, (x, y) => x - y))[0], names[0]);
  console.log((await sortByAsync(['none'], async (a) => (await fs.stat(a)).size, (a, b) => a - b)).join());
  try {
    await sortByAsync(['a.txt', 'none'], async (a) => (await fs.stat(a)).size, (a, b) => a - b);
  } catch (error) {
    console.log(error.code);
  }
}

await main(['b.txt', 'a.txt', 'c.txt']);
