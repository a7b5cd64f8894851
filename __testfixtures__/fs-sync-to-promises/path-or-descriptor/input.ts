import { appendFileSync, closeSync, openSync, type PathOrFileDescriptor, readFileSync, writeFileSync } from 'node:fs';

/** What reads a descriptor cannot read a path; what writes takes both. */
async function read(from: PathOrFileDescriptor): Promise<string> {
  return readFileSync(from, 'utf8');
}

async function write(to: string | number, text: string): Promise<void> {
  writeFileSync(to, text);
  appendFileSync(to, text);
}

async function readOptional(from: number | undefined): Promise<string> {
  return from === undefined ? 'none' : readFileSync(from, 'utf8');
}

async function main(): Promise<void> {
  const descriptor = openSync('made.txt', 'w+');
  await write(descriptor, 'by descriptor ');
  await write('path.txt', 'by path ');
  console.log(await read('path.txt'), await readOptional(undefined));
  closeSync(descriptor);
  const again = openSync('made.txt', 'r');
  console.log(await read(again));
  closeSync(again);
  const last = openSync('a.txt', 'r');
  console.log(await readOptional(last));
  closeSync(last);
}

await main();
