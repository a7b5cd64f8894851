import fs from 'fs-extra';

export async function make(folder: string): Promise<boolean> {
  fs.ensureDirSync(folder);
  return fs.existsSync(folder);
}
