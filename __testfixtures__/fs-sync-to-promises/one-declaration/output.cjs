const { access, readFile, stat, writeFile } = require('fs/promises'),
  { join } = require('path');

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function main(file) {
  await writeFile(join('.', file), await readFile('a.txt', 'utf8'));
  console.log((await stat(file)).size, await exists(file), await exists('missing'));
}

main('b.txt');
