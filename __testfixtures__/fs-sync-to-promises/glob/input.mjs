import fs, { globSync } from 'node:fs';

export async function sources(cwd) {
  const files = globSync('**/*.js', { cwd });
  return [...files, ...globSync(['*.json', '*.md'])];
}

export async function blob(path) {
  return fs.openAsBlobSync(path, { type: 'text/plain' });
}

console.log((await sources('src')).join());
