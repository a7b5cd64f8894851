import { access, writeFile } from 'node:fs/promises';

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

export async function link(name) {
  await null;
  console.log('link', name, await exists(`${name}.txt`));
}

export async function install(name) {
  await writeFile(`${name}.txt`, name);
  console.log('install', name);
}
