import fs from 'node:fs';
import { promisify } from 'node:util';

const globAsync = promisify(fs.glob);

export async function sources(cwd) {
  const files = await globAsync('**/*.js', { cwd });
  return [...files, ...(await globAsync(['*.json', '*.md']))];
}

export async function blob(path) {
  return await fs.openAsBlob(path, { type: 'text/plain' });
}

console.log((await sources('src')).join());
