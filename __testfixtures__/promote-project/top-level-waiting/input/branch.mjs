import { maybe } from './load.mjs';

if (process.argv.length > 9) await null;
console.log(maybe('a.txt').length);
