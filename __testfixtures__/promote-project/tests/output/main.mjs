import { load } from './load.mjs';

export async function main() {
  return (await load('a.json')).name;
}
