import { existsSync } from 'node:fs';

const exists = 'a name that is taken';

async function check(path) {
  if (!existsSync(path)) return false;
  return existsSync(`${path}/below`) || exists.length > 0;
}

console.log(await check('a.txt'), await check('missing.txt'));
