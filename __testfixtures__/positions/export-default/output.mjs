import { readFile } from 'node:fs/promises';

export default async () => await readFile('a.txt', 'utf8');
export const load = async (file) => ({ ...JSON.parse(await readFile(file, 'utf8')) });
export const named = {
  run: async (file) => (await readFile(file), (await readFile(file)).length),
};

console.log(await load('j.json'), await named.run('a.txt'));
