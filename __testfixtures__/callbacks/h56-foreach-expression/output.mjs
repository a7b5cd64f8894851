import fs from 'node:fs';
import fsp from 'node:fs/promises';

async function clean(names) {
  for (const name of names) {
    await fsp.unlink(name);
  }
  for (const x of [1, 2]) {
    for (const y of ['p', 'q']) {
      await fsp.writeFile(`${y}${x}`, y);
    }
  }
  let size = 0;
  for (const name of (await fsp.readdir('.')).filter((name) => !name.startsWith('main'))) {
    size += (await fsp.stat(name)).size;
  }
  console.log(size, (await fsp.readdir('.')).filter((name) => !name.startsWith('main')).join());
  if (size > 0) for (const name of names) {
    await fsp.writeFile(name, 'again');
  }
  else for (const _ of names) {
    await fsp.writeFile('never', '');
  }
  for (const [index, name] of (names ?? []).entries()) {
    await fsp.appendFile(name, `${index}`);
  }
  const nothing = undefined;
  for (const name of nothing ?? []) {
    await fsp.unlink(name);
  }
}

await clean(['a.txt', 'b.txt']);
console.log(fs.readFileSync('b.txt', 'utf8'));
