import { load } from './load.js';

export async function main(file: string): Promise<number> {
  return load(file).length;
}
