import fs from 'node:fs/promises';
import path from 'node:path';

async function findAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return item;
  }
  return undefined;
}

async function someAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (await callback(item, index, list)) return true;
  }
  return false;
}

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

const report = [];

async function firstOf(root, names) {
  const found = await findAsync(
    names.map((name) => path.join(root, `${name}.${'txt'}`)),
    (file) => exists(file),
  );
  report.push(found);
  if (await someAsync(
    names.filter((name) => name.startsWith('some-rather-long-prefix') || name.length > 100),
    (name) => exists(name),
  ))
    report.push('long');
  return await someAsync(names.map((name) => `${name}.txt`), (name) => exists(name));
}

async function sizesOf(root) {
  const log = `
   sizes of ${root}
  `;
  const sizes = (await mapAsync(
    ['one.txt', 'two.txt'].filter((name) => name.includes('.txt') && name !== 'three'),
    async (name) => (await fs.stat(path.join(root, name))).size,
  ))
    .join();
  return log.trim() + sizes;
}

report.push(await firstOf('src', ['none', 'two', 'one']));
report.push(await sizesOf('src'));
console.log(
  report.join('\n'),
);
