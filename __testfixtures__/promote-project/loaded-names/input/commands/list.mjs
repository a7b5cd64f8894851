import { readFileSync } from 'node:fs';

export function run(names) {
  return names.map((name) => read(name)).join();
}

export function read(name) {
  return readFileSync(`${name}.txt`, 'utf8').trim();
}
