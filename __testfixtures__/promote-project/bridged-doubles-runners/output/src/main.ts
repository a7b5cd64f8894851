import fs from 'fs';
import fsp from 'fs/promises';

export async function size(file: string): Promise<number> {
  return (await fsp.stat(file)).size;
}

export async function has(file: string): Promise<boolean> {
  return await fsp.access(file).then(() => true, () => false);
}

export class Folder {
  readonly size: number;
  constructor(file: string) {
    this.size = fs.existsSync(file) ? fs.statSync(file).size : 0;
  }
}
