import { mkdirSync, writeFileSync } from 'node:fs';

export async function save(dir, list) {
  const target = dir + '/list.json';
  writeFileSync(target, JSON.stringify(list));
}

export async function make(folder) {
  mkdirSync(folder);
}
