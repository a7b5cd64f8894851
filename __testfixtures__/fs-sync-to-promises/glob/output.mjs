import { glob, openAsBlob } from 'node:fs';
import { promisify } from 'node:util';

const globAsync = promisify(glob);

export async function sources(cwd) {
  const files = await globAsync('**/*.js', { cwd });
  return [...files, ...await globAsync(['*.json', '*.md'])];
}

export async function blob(path) {
  return await openAsBlob(path, { type: 'text/plain' });
}
