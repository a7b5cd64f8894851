import fs from 'fs/promises';

export async function load(file: string): Promise<string> {
  return await fs.readFile(file, 'utf8');
}

export async function save(file: string, text: string): Promise<void> {
  await fs.writeFile(file, text);
}

export async function has(file: string): Promise<boolean> {
  return await fs.access(file).then(() => true, () => false);
}
