import { createHash } from 'node:crypto';

/** SHA-256 of bytes, in hex. */
export function contentHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
