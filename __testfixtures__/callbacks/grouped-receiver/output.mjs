import fs from 'node:fs/promises';

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

const list = async () => ['a', 'b'];

async function main(given) {
  for (const name of await list()) {
    console.log(await fs.readFile(name, 'utf8'));
  }
  for (const name of given ?? ['a']) {
    console.log((await fs.stat(name)).size);
  }
  for (const name of (given, ['b'])) {
    console.log((await fs.stat(name)).size);
  }
  for (const name of (given || ['a']) ?? []) {
    console.log((await fs.stat(name)).size);
  }
  for (const [index, name] of (given ? ['b'] : ['a']).entries()) {
    console.log(index, (await fs.stat(name)).size);
  }
  for (const name of (await exists('none')) ? ['none'] : ['b']) {
    console.log(await fs.readFile(name, 'utf8'));
  }
  for (const name of (/* one */ given ?? ['a'])) {
    console.log(await fs.readFile(name, 'utf8'));
  }
  const texts = [];
  for (const name of await list()) {
    texts.push(await fs.readFile(name, 'utf8'));
  }
  const found = [];
  for (const item of await list()) {
    if (await exists(item)) found.push(item);
  }
  for (const name of new Set(found)) {
    await fs.rm(name);
  }
  console.log(texts, found, (await fs.readdir('.')).filter((name) => name.length === 1));
}

await main();
