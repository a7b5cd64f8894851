import { readFileSync } from 'node:fs';

const log = [];
let counter = 0;

function next() {
  counter += 1;
  return counter;
}

function show(value) {
  log.push(`${next()} ${value}`);
}

function load(file) {
  show(readFileSync(file, 'utf8').trim());
  next(), readFileSync(file, 'utf8'), next();
}

async function main() {
  await null;
  console.log(['a.txt', 'b.txt'].map(load).length);
  console.log(log.join('\n'), counter);
}

await main();
