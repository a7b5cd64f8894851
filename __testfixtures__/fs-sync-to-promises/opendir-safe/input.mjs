import { opendirSync } from 'node:fs';

async function first(folder) {
  const dir = opendirSync(folder);
  const { name } = dir.readSync();
  dir.closeSync();
  return name;
}

console.log(await first('tree'));
