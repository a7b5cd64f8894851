import { existsSync } from 'fs';

async function state(path) {
  return existsSync(path) ? 'there' : 'not there';
}

for (const path of ['here.txt', 'missing.txt', '', 'here.txt/below', undefined]) console.log(path, await state(path));
