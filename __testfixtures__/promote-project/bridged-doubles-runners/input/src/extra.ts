import fs from 'fs-extra';

export async function has(file: string): Promise<boolean> {
  return fs.existsSync(file);
}

export class Folder {
  readonly isThere: boolean;
  constructor(file: string) {
    this.isThere = fs.existsSync(file);
  }
}
