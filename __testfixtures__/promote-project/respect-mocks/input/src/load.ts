import fs from 'node:fs';

export function load(file: string): string {
  return fs.readFileSync(file, 'utf8');
}

export async function save(file: string, text: string): Promise<void> {
  fs.writeFileSync(file, text);
}
