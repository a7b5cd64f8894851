import fs from 'fs';

export async function size(file: string): Promise<number> {
  return fs.statSync(file).size;
}

export class Sized {
  readonly size: number;
  constructor(file: string) {
    this.size = fs.statSync(file).size;
  }
}
