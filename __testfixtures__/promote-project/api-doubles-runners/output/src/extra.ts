import fs from 'fs-extra';

export async function make(folder: string): Promise<boolean> {
  await fs.ensureDir(folder);
  return await fs.pathExists(folder);
}
