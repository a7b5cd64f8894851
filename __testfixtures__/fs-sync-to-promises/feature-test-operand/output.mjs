import fs from 'node:fs';
import fsp from 'node:fs/promises';

async function exists(path) {
  try {
    await fsp.access(path);
    return true;
  } catch {
    return false;
  }
}

// Looking whether a function is there does not call it.
async function look(path) {
  if (path && fs.existsSync) console.log(await exists(path));
  if (Boolean(fs.statSync) && (!path || fs.lstatSync)) console.log((await fsp.stat(path)).size);
  while (path !== '' && fs.readFileSync) {
    console.log(await fsp.readFile(path, 'utf8'));
    path = '';
  }
  const size = (path || fs.realpathSync) && 5;
  return size;
}

console.log(await look('a.txt'));
