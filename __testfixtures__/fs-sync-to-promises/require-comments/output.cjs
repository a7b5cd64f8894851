const { readdir } = require('fs');
const {
  /* second */
  readlink,
} = require('node:fs');
const { access, stat } = require('fs/promises');

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function look(path) {
  return [await exists(path), (await stat(path)).size];
}

console.log(typeof readdir, typeof readlink);
look('a.txt').then((all) => console.log(all));
