import fs from 'node:fs/promises';

export async function load(file) {
  return (await fs.readFile(file, 'utf8')).trim();
}

export async function has(file) {
  return await fs.access(file).then(() => true, () => false);
}

export async function names(folder) {
  return await fs.readdir(folder);
}
