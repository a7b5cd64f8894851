import { existsSync, writeFileSync } from 'node:fs';

export async function link(name) {
  await null;
  console.log('link', name, existsSync(`${name}.txt`));
}

export async function install(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('install', name);
}
