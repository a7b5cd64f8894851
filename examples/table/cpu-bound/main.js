import { rankFile } from './ranking.js';

const [first, both] = await Promise.all([
  rankFile('words.txt', 1),
  rankFile('words.txt', 2),
]);
console.log(first.length, both.length, first[0] === both[0]);
console.log(await rankFile('words.txt'));
