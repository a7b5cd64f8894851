import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';

async function copyOf(path: string, size: number): Promise<string> {
  const fd = openSync(path, 'r');
  const buffer = Buffer.alloc(size);
  const count: number = readSync(fd, buffer);
  const more: number = readSync(fd, buffer, 0, size, null);
  closeSync(fd);
  return buffer.subarray(0, count + more).toString('utf8');
}

async function log(descriptor: number, line: string): Promise<number> {
  return writeSync(descriptor, `${line}\n`);
}

async function input(): Promise<string> {
  const text: string = readFileSync(0, 'utf8');
  const rest: Buffer = readFileSync(0);
  return text + rest.length;
}

async function main(): Promise<void> {
  console.log(await copyOf('a.txt', 3), await log(1, 'line'), await input());
  await log(987, 'lost').catch((error: NodeJS.ErrnoException) => console.log(error.code, error.message));
}

void main();
