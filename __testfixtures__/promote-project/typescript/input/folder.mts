import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from './source.mjs';

export class Folder implements Source {
  constructor(private readonly folder: string) {}
  read(key: string): string {
    return readFileSync(path.join(this.folder, key), 'utf8');
  }
}
