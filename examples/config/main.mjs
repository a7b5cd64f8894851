import { existsSync } from 'node:fs';
import { loadSync, saveSync } from './lib/store.mjs';

async function visit(file) {
  const visits = existsSync(file) ? loadSync(file) : { count: 0 };
  const next = { count: visits.count + 1 };
  saveSync(file, next);
  return next.count;
}

console.log(await visit('visits.json'));
console.log(await visit('visits.json'));
try {
  saveSync('none/visits.json', {});
  await visit('.');
} catch (error) {
  console.log(error.code);
}
