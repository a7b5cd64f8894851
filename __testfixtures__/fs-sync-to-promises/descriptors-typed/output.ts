import { close, fstat, open, read, write } from 'node:fs';
import { promisify } from 'node:util';

const openAsync = promisify(open);
const readAsync = promisify(read);
const closeAsync = promisify(close);
const writeAsync = promisify(write);
const fstatAsync = promisify(fstat);

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

async function copyOf(path: string, size: number): Promise<string> {
  const fd = await openAsync(path, 'r');
  const buffer = Buffer.alloc(size);
  const count: number = (await readAsync(fd, { buffer: buffer })).bytesRead;
  const more: number = (await readAsync(fd, buffer, 0, size, null)).bytesRead;
  await closeAsync(fd);
  return buffer.subarray(0, count + more).toString('utf8');
}

async function log(descriptor: number, line: string): Promise<number> {
  return (await writeAsync(descriptor, `${line}\n`)).bytesWritten;
}

async function input(): Promise<string> {
  const text: string = await readDescriptor(0, 'utf8');
  const rest: Buffer = await readDescriptor(0);
  return text + rest.length;
}

async function main(): Promise<void> {
  console.log(await copyOf('a.txt', 3), await log(1, 'line'), await input());
  await log(987, 'lost').catch((error: NodeJS.ErrnoException) => console.log(error.code, error.message));
}

void main();
