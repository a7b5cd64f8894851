import fs from 'node:fs/promises';

async function sortByAsync(list, keyOf, compare) {
  if (list.length < 2) return list;
  const keyed = [];
  for (const item of list) keyed.push({ item, key: await keyOf(item) });
  keyed.sort((a, b) => compare(a.key, b.key));
  for (const [index, { item }] of keyed.entries()) list[index] = item;
  return list;
}

async function toSortedByAsync(list, keyOf, compare) {
  if (list.length < 2) return [...list];
  const keyed = [];
  for (const item of list) keyed.push({ item, key: await keyOf(item) });
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ item }) => item);
}

async function main(names) {
  console.log((await sortByAsync(names, async (a) => (await fs.stat(a)).size, (a, b) => a - b)).join());
  console.log(await sortByAsync(names, async (a) => (await fs.stat(a)).size, (a, b) => b - a) === names, names.join());
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
