import { existsSync } from 'fs';

async function state(path) {
  return existsSync(path) ? 'there' : 'not there';
}

// Node 24 deprecates undefined for a path, which is nothing to look at here.
process.noDeprecation = true;
for (const path of ['here.txt', 'missing.txt', '', 'here.txt/below', undefined]) console.log(path, await state(path));
