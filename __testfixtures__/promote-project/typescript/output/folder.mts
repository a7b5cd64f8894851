import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from './source.mjs';

export class Folder implements Source {
  constructor(private readonly folder: string) {}
  async read(key: string): Promise<string> {
    return await readFile(path.join(this.folder, key), 'utf8');
  }
}
