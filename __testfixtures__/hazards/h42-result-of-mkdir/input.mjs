import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';

async function first(name) {
  const made = mkdirSync(`made/${name}`, { recursive: true });
  return made && basename(made);
}

async function unconcerned(name) {
  mkdirSync(`other/${name}`, { recursive: true });
  return name;
}

console.log(await Promise.all(['a', 'b', 'c'].map(first)));
console.log(await Promise.all(['a', 'b', 'c'].map(unconcerned)));
