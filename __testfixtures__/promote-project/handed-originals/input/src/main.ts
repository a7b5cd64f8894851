import { readKept, readOther, readVersion } from './util.js';

export async function main(file: string): Promise<string> {
  return `${readVersion(file)} ${readOther(file)} ${readKept(file)}`;
}
