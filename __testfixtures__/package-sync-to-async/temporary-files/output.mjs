import { readFileSync, rmSync } from 'node:fs';
import { temporaryWrite } from 'tempy';
import tmp from 'tmp';
import { promisify } from 'node:util';

const tmpNameAsync = promisify(tmp.tmpName);

/** Does what fileSync does, without blocking. */
function tmpFile(options) {
  return new Promise((resolve, reject) => {
    tmp.file(options, (error, name, fd) => (error ? reject(error) : resolve({ name, fd })));
  });
}

/** Does what dirSync does, without blocking. */
function tmpDir(options) {
  return new Promise((resolve, reject) => {
    tmp.dir(options, (error, name) => (error ? reject(error) : resolve({ name })));
  });
}

async function main() {
  const path = await temporaryWrite('text', { extension: 'txt' });
  console.log(path.endsWith('.txt'), readFileSync(path, 'utf8'));
  const { name, fd } = await tmpFile({ postfix: '.log' });
  console.log(name.endsWith('.log'), typeof fd);
  const folder = await tmpDir();
  console.log(readFileSync((await tmpFile()).fd, 'utf8') === '', typeof folder.name, typeof (await tmpNameAsync()));
  const file = tmp.fileSync();
  file.removeCallback();
  rmSync(folder.name, { recursive: true });
}

await main();
