import type { Helper } from '../types';

/**
 * `readFileSync` of a file descriptor. The callback function `readFile` is no twin: of a descriptor it loses the errors of reading
 * and gives what it has, an empty text for a folder. As `readFileSync`, it reads from the current position.
 */
export const readDescriptor: Helper = {
  name: 'readDescriptor',
  names: {
    fstat: { kind: 'promisify', module: 'fs', name: 'fstat' },
    read: { kind: 'promisify', module: 'fs', name: 'read' },
  },
  javascript: `async function $name(fd, options) {
  await fstat(fd);
  const chunks = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536);
    const { bytesRead } = await read(fd, chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const content = Buffer.concat(chunks);
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? content.toString(encoding) : content;
}`,
  typescript: `async function $name(fd: number, options?: { encoding?: null; flag?: string } | null): Promise<Buffer>;
async function $name(fd: number, options: BufferEncoding | { encoding: BufferEncoding; flag?: string }): Promise<string>;
async function $name(
  fd: number,
  options?: BufferEncoding | { encoding?: BufferEncoding | null } | null,
): Promise<string | Buffer> {
  await fstat(fd);
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536);
    const { bytesRead } = await read(fd, chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const content = Buffer.concat(chunks);
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? content.toString(encoding) : content;
}`,
};
