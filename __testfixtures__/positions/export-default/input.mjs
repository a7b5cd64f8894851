import { readFileSync } from 'node:fs';

export default async () => readFileSync('a.txt', 'utf8');
export const load = async (file) => ({ ...JSON.parse(readFileSync(file, 'utf8')) });
export const named = {
  run: async (file) => (readFileSync(file), readFileSync(file).length),
};

console.log(await load('j.json'), await named.run('a.txt'));
