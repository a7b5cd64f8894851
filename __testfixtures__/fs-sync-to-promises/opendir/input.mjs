import { opendirSync } from 'node:fs';

async function count(folder) {
  const dir = opendirSync(folder);
  let files = 0;
  let entry;
  while ((entry = dir.readSync()) !== null) {
    if (entry.isFile()) files += 1;
  }
  dir.closeSync();
  return files;
}

console.log(await count('tree'));
await count('missing').catch(({ code, syscall }) => console.log(code, syscall));

const closed = opendirSync('tree');
closed.closeSync();
const again = async () => closed.readSync();
await again().catch(({ code, message }) => console.log(code, message));
