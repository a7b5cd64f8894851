const { readdir, /* whether it is there */ existsSync } = require('fs');
const {
  // first
  statSync, // its size
  /* second */
  readlink,
} = require('node:fs');

async function look(path) {
  return [existsSync(path), statSync(path).size];
}

console.log(typeof readdir, typeof readlink);
look('a.txt').then((all) => console.log(all));
