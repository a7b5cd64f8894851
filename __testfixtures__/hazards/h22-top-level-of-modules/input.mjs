import { existsSync, readFileSync } from 'node:fs';

export const config = readFileSync('a.txt', 'utf8');
export let optional;
if (existsSync('b.txt')) optional = readFileSync('b.txt', 'utf8');

const inBlock = [];
for (const file of ['a.txt', 'b.txt']) inBlock.push(readFileSync(file, 'utf8'));

console.log(config, optional, inBlock);
