import { readFileSync, writeFileSync } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** forEach does not wait for its callback: what it had done by its end is looked at right after it. */
async function total(files) {
  let sum = 0;
  files.forEach(async (file) => {
    sum += readFileSync(file, 'utf8').length;
  });
  return sum;
}

async function made(files) {
  files.forEach(async (file) => {
    writeFileSync(file, 'made');
  });
  return await mapAsync(files, (file) => exists(file));
}

async function store(file) {
  writeFileSync(file, 'stored');
}

async function stored(file) {
  return await exists(file);
}

async function storeAndLook() {
  store('stored.txt');
  return stored('stored.txt');
}

async function show(file) {
  console.log(readFileSync(file, 'utf8').trim());
}

async function showAll(files) {
  for (const file of files) show(file);
  console.log('shown');
}

/** Nobody looks in between: the promises are waited for before anything else is done. */
async function totalOfAll(files) {
  let sum = 0;
  const tasks = files.map(async (file) => {
    const stats = await stat(file);
    sum += stats.size;
    await writeFile(`${file}.size`, 'size');
  });
  await Promise.all(tasks);
  console.log(await exists('a.txt.size'));
  return sum;
}

console.log(await total(['a.txt', 'b.txt']));
console.log(await made(['made1.txt', 'made2.txt']));
console.log(await storeAndLook());
await showAll(['a.txt']);
console.log(await totalOfAll(['a.txt', 'b.txt']));
