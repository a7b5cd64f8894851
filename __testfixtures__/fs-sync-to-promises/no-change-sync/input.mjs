import { readFileSync, existsSync } from 'node:fs';

function load(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

console.log(load('missing.txt'), existsSync('.'));
