import { load } from './load.mjs';

export async function main() {
  return load('a.json').name;
}
