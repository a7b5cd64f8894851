import { createHash } from 'node:crypto';

/** Remembers between runs what was found out about texts. Values are plain JSON, and the same for the same key. */
export interface Memo {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** The key of what follows from these parts. */
export function memoKey(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 24);
}
