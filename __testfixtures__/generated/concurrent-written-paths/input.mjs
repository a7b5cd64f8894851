import { appendFileSync, copyFileSync, readFileSync, renameSync } from 'node:fs';

/** The last one stays: one after the other. */
async function toOne(files) {
  return files.map((file) => String(copyFileSync(file, 'last.txt')));
}

/** Another file for each. */
async function toEach(files) {
  return files.map((file) => String(copyFileSync(file, `${file}.copy`)));
}

async function moved(files) {
  return files.map((file) => String(renameSync(`${file}.copy`, `${file}.moved`)));
}

/** `Promise.all` starts them together; the order of the lines is theirs only as long as nothing waits. */
async function logged(files) {
  return Promise.all(files.map((file) => appendFileSync('log.txt', `${file}\n`)));
}

const files = ['a.txt', 'b.txt'];
console.log(await toOne(files), await toEach(files), await moved(files), await logged(files));
console.log(readFileSync('last.txt', 'utf8'), readFileSync('log.txt', 'utf8'));
