import fs from 'fs';

export async function load(file: string): Promise<string> {
  return fs.readFileSync(file, 'utf8');
}

export async function save(file: string, text: string): Promise<void> {
  fs.writeFileSync(file, text);
}

export async function has(file: string): Promise<boolean> {
  return fs.existsSync(file);
}
