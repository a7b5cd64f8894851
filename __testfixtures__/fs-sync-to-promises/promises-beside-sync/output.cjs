const fs = require('fs').promises;
const fsp = require('fs/promises');

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

async function copy(from, folder) {
  if (!(await exists(folder))) await fs.mkdir(folder);
  await fs.copyFile(from, `${folder}/${from}`);
  return await fs.readdir(folder);
}

/** A name that hides the one of the file. */
async function hidden(fs) {
  return fs + (await fsp.readFile('b.txt', 'utf8'));
}

copy('a.txt', 'made').then(async (names) => console.log(names, await hidden('text: ')));
