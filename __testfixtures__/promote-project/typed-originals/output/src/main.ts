import { nameOf, readConfig } from './config.js';

export async function main(file: string): Promise<string> {
  return nameOf(await readConfig(file));
}
