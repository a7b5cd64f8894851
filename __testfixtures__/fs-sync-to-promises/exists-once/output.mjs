import { access } from 'fs/promises';

async function state(path) {
  return await access(path).then(() => true, () => false) ? 'there' : 'not there';
}

for (const path of ['here.txt', 'missing.txt', '', 'here.txt/below', undefined]) console.log(path, await state(path));
