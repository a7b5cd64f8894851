import fs from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function main(names) {
  const texts = [];
  for (const [index, name] of names.entries()) {
    console.log('before', index);
    const text = await fs.readFile(name, 'utf8');
    console.log('after', index);
    texts.push(text.toUpperCase());
  }
  console.log(texts.join());
  const sizes = [];
  for (const name of names) {
    sizes.push((await fs.stat(name)).size);
  }
  console.log(sizes);
  console.log((await mapAsync(names, (name) => fs.readFile(name, 'utf8'))).reverse().join());
  const [first] = await mapAsync(names, async (name, index, all) => `${await fs.readFile(name, 'utf8')} ${index + 1}/${all.length}`);
  console.log(first);
  try {
    await mapAsync(['a.txt', 'none.txt', 'c.txt'], async (name) => {
      console.log('try', name);
      return await fs.readFile(name);
    });
  } catch (error) {
    console.log(error.code, error.path);
  }
  return await mapAsync(names, async (name) => ({ name, text: await fs.readFile(name, 'utf8') }));
}

console.log(await main(['a.txt', 'b.txt', 'c.txt']));
console.log(await main([]));
