'use strict';
const fs = require('fs');
const path = require('path');

async function find(folder, names) {
  if (!fs.existsSync(folder)) throw new Error(`No such folder: ${folder}`);
  for (const name of names) {
    const file = path.join(folder, name);
    if (fs.existsSync(file) && !fs.existsSync(`${file}.bak`)) return file;
  }
  const fallback = fs.existsSync('default.json') ? 'default.json' : undefined;
  const known = !!fallback || fs.existsSync(null);
  return { fallback, known };
}

async function main() {
  console.log(await find('config', ['other.json', 'app.json']));
  console.log(await find('config', []));
  await find('missing', []).catch((error) => console.log(error.message));
}

// Node 24 deprecates undefined for a path, which is nothing to look at here.
process.noDeprecation = true;
main();
