import fs from 'fs/promises';
import { Version } from './util.js';

export async function load(file: string): Promise<string> {
  return await fs.readFile(file, 'utf8');
}

export function version(): string {
  return new Version('version').text;
}
