import fs from 'node:fs/promises';

export const read = async (file: string): Promise<string> => (await fs.readFile(file, 'utf8')).trim();

export default async function size(file: string): Promise<number> {
  return (await fs.stat(file)).size;
}
