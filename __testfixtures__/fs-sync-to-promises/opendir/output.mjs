import { opendirSync } from 'node:fs';
import { opendir } from 'node:fs/promises';

async function count(folder) {
  const dir = await opendir(folder);
  let files = 0;
  let entry;
  while ((entry = await dir.read()) !== null) {
    if (entry.isFile()) files += 1;
  }
  await dir.close();
  return files;
}

console.log(await count('tree'));
await count('missing').catch(({ code, syscall }) => console.log(code, syscall));

const closed = opendirSync('tree');
closed.closeSync();
const again = async () => await closed.read();
await again().catch(({ code, message }) => console.log(code, message));
