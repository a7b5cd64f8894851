import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

async function load(file) {
  return readFileSync(file, 'utf8').length;
}

async function loadFast(file) {
  return (await readFile(file, 'utf8')).length;
}

async function known() {
  return 'known';
}

/** What is there at once comes first. */
console.log(await Promise.race([load('a.txt'), known()]));

/** A time limit decides nothing as long as it is not reached. */
let timer;
const limit = new Promise((_, reject) => {
  timer = setTimeout(reject, 60_000, new Error('too late'));
});
console.log(await Promise.race([loadFast('a.txt'), new Promise((resolve, reject) => limit.catch(reject))]));
clearTimeout(timer);
