import { readFileSync, writeFileSync } from 'node:fs';

async function increment(file) {
  const store = JSON.parse(readFileSync(file, 'utf8'));
  store.count += 1;
  writeFileSync(file, JSON.stringify(store));
}

await Promise.all([increment('store.json'), increment('store.json'), increment('store.json')]);
console.log(readFileSync('store.json', 'utf8'));
