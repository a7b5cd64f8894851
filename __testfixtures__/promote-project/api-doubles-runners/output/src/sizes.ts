import fs from 'fs';
import fsp from 'fs/promises';

export async function size(file: string): Promise<number> {
  return (await fsp.stat(file)).size;
}

export class Sized {
  readonly size: number;
  constructor(file: string) {
    this.size = fs.statSync(file).size;
  }
}
