import fs from 'fs';

export async function size(file: string): Promise<number> {
  return fs.statSync(file).size;
}

export async function has(file: string): Promise<boolean> {
  return fs.existsSync(file);
}

export class Folder {
  readonly size: number;
  constructor(file: string) {
    this.size = fs.existsSync(file) ? fs.statSync(file).size : 0;
  }
}
