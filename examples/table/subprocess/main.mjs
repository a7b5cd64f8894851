import { readFileSync } from 'node:fs';
import { build, frequentWords, isValid } from './tools.mjs';

console.log(await frequentWords('poem.txt', 3));
console.log(await isValid('tools.mjs'), await isValid('poem.txt'));
console.log(await build('poem.txt', 'loud.txt'), readFileSync('loud.txt', 'utf8').trim());
console.log(await build('none.txt', 'loud.txt'));
