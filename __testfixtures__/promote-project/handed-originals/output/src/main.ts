import { readKept, readOther, readVersion } from './util.js';

export async function main(file: string): Promise<string> {
  return `${await readVersion(file)} ${await readOther(file)} ${readKept(file)}`;
}
