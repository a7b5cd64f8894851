import { opendirSync } from 'node:fs';

async function first(folder) {
  const dir = opendirSync(folder);
  const { name } = await dir.read();
  await dir.close();
  return name;
}

console.log(await first('tree'));
