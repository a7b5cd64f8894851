const fs = require('fs/promises');

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

async function main(names) {
  for (const pair of names.map((name) => [name, name])) {
    for (const name of pair.slice()) {
      const text = await fs.readFile(name, 'utf8');
      console.log(`
          ${text}`);
    }
  }
  const texts = (await mapAsync(names, async (name) => {
    try {
      return await fs.readFile(name, 'utf8');
    } catch {
      return null;
    }
  }))
    .filter((text) => text !== null);
  const found = new Set(
    await filterAsync(names.concat('none.txt'), (name) => fs.access(name).then(() => true, () => false)),
  );
  const kept = [];
  for (const name of await fs.readdir('.')) {
    if ((await fs.stat(name)).size > 0) kept.push(name);
  }
  const upper = (await filterAsync(await fs.readdir('.'), async (name) => (await fs.stat(name)).size > 0))
    .map((name) => name.toUpperCase())
    .join();
  const entries = [];
  for (const name of (await fs.readdir('.')).filter((name) => name.endsWith('.txt'))) {
    entries.push((await fs.stat(name)).size);
  }
  for (const name of (await fs.readdir('.')).filter((name) => name === 'c.txt')) {
    await fs.unlink(name);
  }
  console.log(texts.length, found.size, kept.length, upper, entries);
}

main(['a.txt', 'b.txt', 'missing.txt'].slice(0, 2));
