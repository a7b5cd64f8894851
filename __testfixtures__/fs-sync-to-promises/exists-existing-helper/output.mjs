import { access } from 'node:fs/promises';

async function existsAsync(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

const exists = 'a name that is taken';

async function check(path) {
  if (!(await existsAsync(path))) return false;
  return (await existsAsync(`${path}/below`)) || exists.length > 0;
}

console.log(await check('a.txt'), await check('missing.txt'));
