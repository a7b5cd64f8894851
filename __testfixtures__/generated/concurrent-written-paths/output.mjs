import { appendFileSync, readFileSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function mapConcurrently(list, limit, callback) {
  const results = [];
  const entries = list.entries();
  const workers = Array.from({ length: limit }, async () => {
    for (const [index, item] of entries) results[index] = await callback(item, index, list);
  });
  await Promise.all(workers);
  return results;
}

/** The last one stays: one after the other. */
async function toOne(files) {
  return await mapAsync(files, async (file) => String(await copyFile(file, 'last.txt')));
}

/** Another file for each. */
async function toEach(files) {
  return await mapConcurrently(files, 2, async (file) => String(await copyFile(file, `${file}.copy`)));
}

async function moved(files) {
  return await mapConcurrently(files, 2, async (file) => String(await rename(`${file}.copy`, `${file}.moved`)));
}

/** `Promise.all` starts them together; the order of the lines is theirs only as long as nothing waits. */
async function logged(files) {
  return Promise.all(files.map((file) => appendFileSync('log.txt', `${file}\n`)));
}

const files = ['a.txt', 'b.txt'];
console.log(await toOne(files), await toEach(files), await moved(files), await logged(files));
console.log(readFileSync('last.txt', 'utf8'), readFileSync('log.txt', 'utf8'));
