import * as fs from 'node:fs';
import * as path from 'node:path';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG picture, from its first 24 bytes; undefined for other files. */
export async function pictureSize(file: string): Promise<Size | undefined> {
  const descriptor = fs.openSync(file, 'r');
  try {
    const header = Buffer.alloc(24);
    const length = fs.readSync(descriptor, header, 0, header.length, 0);
    if (length < header.length || header.toString('latin1', 1, 4) !== 'PNG') return undefined;
    return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The caption of each picture of a folder, from the text file beside it. */
export async function captions(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of fs.readdirSync(folder).sort()) {
    if (!name.endsWith('.png')) continue;
    const text = path.join(folder, `${name}.txt`);
    found[name] = fs.existsSync(text) ? fs.readFileSync(text, 'utf8').trim() : '';
  }
  return found;
}
