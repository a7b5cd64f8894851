import { access } from 'fs/promises';

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function state(path) {
  return (await exists(path)) ? 'there' : 'not there';
}

// Node 24 deprecates undefined for a path, which is nothing to look at here.
process.noDeprecation = true;
for (const path of ['here.txt', 'missing.txt', '', 'here.txt/below', undefined]) console.log(path, await state(path));
