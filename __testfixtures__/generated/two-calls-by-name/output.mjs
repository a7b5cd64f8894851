import { readFile } from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

const log = [];
let counter = 0;

function next() {
  counter += 1;
  return counter;
}

function show(value) {
  log.push(`${next()} ${value}`);
}

async function load(file) {
  show((await readFile(file, 'utf8')).trim());
  next(), await readFile(file, 'utf8'), next();
}

async function main() {
  await null;
  console.log((await mapAsync(['a.txt', 'b.txt'], load)).length);
  console.log(log.join('\n'), counter);
}

await main();
