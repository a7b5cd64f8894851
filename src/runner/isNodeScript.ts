import { open } from 'node:fs/promises';
import { extname } from 'node:path';

/** Whether a file without an extension starts with a `#!` line that names node (or a kin). False when it cannot be read. */
export async function isNodeScript(path: string): Promise<boolean> {
  if (extname(path) !== '') return false;
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(128), 0, 128, 0);
      return /^#!.*\b(?:node|bun|deno|tsx|ts-node)\b/.test(buffer.toString('latin1', 0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
