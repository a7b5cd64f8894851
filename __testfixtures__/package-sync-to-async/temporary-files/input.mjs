import { readFileSync, rmSync } from 'node:fs';
import { temporaryWriteSync } from 'tempy';
import tmp from 'tmp';

async function main() {
  const path = temporaryWriteSync('text', { extension: 'txt' });
  console.log(path.endsWith('.txt'), readFileSync(path, 'utf8'));
  const { name, fd } = tmp.fileSync({ postfix: '.log' });
  console.log(name.endsWith('.log'), typeof fd);
  const folder = tmp.dirSync();
  console.log(readFileSync(tmp.fileSync().fd, 'utf8') === '', typeof folder.name, typeof tmp.tmpNameSync());
  const file = tmp.fileSync();
  file.removeCallback();
  rmSync(folder.name, { recursive: true });
}

await main();
