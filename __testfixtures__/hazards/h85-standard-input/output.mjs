import { fstat, read } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const fstatAsync = promisify(fstat);
const readAsync = promisify(read);

async function readDescriptor(fd, options) {
  await fstatAsync(fd);
  const chunks = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536);
    const { bytesRead } = await readAsync(fd, chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const content = Buffer.concat(chunks);
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? content.toString(encoding) : content;
}

async function main() {
  const fromDescriptor = await readDescriptor(0, 'utf8');
  return [fromDescriptor, await readFile('a.txt', 'utf8')];
}

console.log(await main());
