import fs from 'fs';
import { Version } from './util.js';

export async function load(file: string): Promise<string> {
  return fs.readFileSync(file, 'utf8');
}

export function version(): string {
  return new Version('version').text;
}
