import fs from 'node:fs/promises';

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

async function filterAsync(list, callback) {
  const kept = [];
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) kept.push(item);
  }
  return kept;
}

async function main(names) {
  const files = [];
  for (const name of names) {
    if (await exists(name)) files.push(name);
  }
  const large = [];
  for (const name of files) {
    const { size } = await fs.stat(name);
    console.log(name, size);
    if (size > 1) large.push(name);
  }
  const there = [];
  for (const name of names) {
    if (await exists(name)) there.push(name);
  }
  console.log(files.join(), large.join(), there.join(), (await filterAsync(names, exists)).length);
  const pairs = await filterAsync(Object.entries({ a: 'a.txt', d: 'd.txt' }), ([, name]) => exists(name));
  console.log(pairs.map(([key]) => key).join());
  return (await filterAsync(names, async (name, index, all) => index < all.length - 1 && (await exists(name)))).length;
}

console.log(await main(['a.txt', 'none', 'b.txt', 'c.txt']));
