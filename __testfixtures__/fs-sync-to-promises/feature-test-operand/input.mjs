import fs from 'node:fs';

// Looking whether a function is there does not call it.
async function look(path) {
  if (path && fs.existsSync) console.log(fs.existsSync(path));
  if (Boolean(fs.statSync) && (!path || fs.lstatSync)) console.log(fs.statSync(path).size);
  while (path !== '' && fs.readFileSync) {
    console.log(fs.readFileSync(path, 'utf8'));
    path = '';
  }
  const size = (path || fs.realpathSync) && 5;
  return size;
}

console.log(await look('a.txt'));
