import fs from 'node:fs/promises';

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

async function main() {
  const text = await Promise.resolve('a.txt').then((name) => fs.readFile(name, 'utf8'));
  const size = await Promise.reject(new Error('first')).catch(async (error) => {
    console.log(error.message);
    return (await fs.stat('b.txt')).size;
  });
  await Promise.resolve(1).finally(async function () {
    await fs.writeFile('done', 'yes');
  });
  console.log(text, size, await fs.readFile('done', 'utf8'));
  const found = await Promise.resolve('c.txt').then(exists);
  const code = await Promise.resolve('none').then((name) => fs.readFile(name), () => 'other').catch((error) => error.code);
  console.log(found, code);
}

const sizeOf = (name) => Promise.resolve(name).then(async (path) => (await fs.stat(path)).size);

await main();
console.log(await sizeOf('a.txt'));
