import { globSync, openAsBlobSync } from 'node:fs';

export async function sources(cwd) {
  const files = globSync('**/*.js', { cwd });
  return [...files, ...globSync(['*.json', '*.md'])];
}

export async function blob(path) {
  return openAsBlobSync(path, { type: 'text/plain' });
}
