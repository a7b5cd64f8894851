import { type PathOrFileDescriptor, readFileSync, appendFile, close, fstat, open, read as readCallback, writeFile } from 'node:fs';
import { promisify } from 'node:util';

const writeFileAsync = promisify(writeFile);
const appendFileAsync = promisify(appendFile);
const fstatAsync = promisify(fstat);
const readAsync = promisify(readCallback);
const openAsync = promisify(open);
const closeAsync = promisify(close);

async function readDescriptor(fd: number, options?: { encoding?: null; flag?: string } | null): Promise<Buffer>;
async function readDescriptor(fd: number, options: BufferEncoding | { encoding: BufferEncoding; flag?: string }): Promise<string>;
async function readDescriptor(
  fd: number,
  options?: BufferEncoding | { encoding?: BufferEncoding | null } | null,
): Promise<string | Buffer> {
  await fstatAsync(fd);
  const chunks: Buffer[] = [];
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

/** What reads a descriptor cannot read a path; what writes takes both. */
async function read(from: PathOrFileDescriptor): Promise<string> {
  return readFileSync(from, 'utf8');
}

async function write(to: string | number, text: string): Promise<void> {
  await writeFileAsync(to, text);
  await appendFileAsync(to, text);
}

async function readOptional(from: number | undefined): Promise<string> {
  return from === undefined ? 'none' : await readDescriptor(from, 'utf8');
}

async function main(): Promise<void> {
  const descriptor = await openAsync('made.txt', 'w+');
  await write(descriptor, 'by descriptor ');
  await write('path.txt', 'by path ');
  console.log(await read('path.txt'), await readOptional(undefined));
  await closeAsync(descriptor);
  const again = await openAsync('made.txt', 'r');
  console.log(await read(again));
  await closeAsync(again);
  const last = await openAsync('a.txt', 'r');
  console.log(await readOptional(last));
  await closeAsync(last);
}

await main();
