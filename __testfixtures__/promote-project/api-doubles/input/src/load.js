import fs from 'node:fs';

export async function load(file) {
  return fs.readFileSync(file, 'utf8').trim();
}

export async function has(file) {
  return fs.existsSync(file);
}

export async function names(folder) {
  return fs.readdirSync(folder);
}
