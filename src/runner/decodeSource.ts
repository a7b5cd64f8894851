import { TextDecoder } from 'node:util';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a source; a BOM stays in the text, so that encoding it again gives the same bytes. Null when it is not UTF-8. */
export function decodeSource(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
