import fs from 'node:fs';
import fsp from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

export const names = ['a'];

/** Called by a name that the loading file uses without waiting. */
export function describe() {
  return fs.readFileSync('a.txt', 'utf8').length;
}

export async function addAll() {
  return await mapAsync(names, async (name) => (await fsp.readFile(`${name}.txt`, 'utf8')).trim());
}

export async function describeAll() {
  return describe() + (await fsp.readdir('.')).length;
}
