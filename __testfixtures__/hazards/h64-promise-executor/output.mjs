import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The executor is async today: a failure is lost either way. */
export async function load(file) {
  return new Promise(async (resolve, reject) => {
    try {
      resolve(await readFile(file, 'utf8'));
    } catch (error) {
      reject(error);
    }
  });
}

export async function loadSync(file) {
  return new Promise((resolve) => {
    resolve(readFileSync(file, 'utf8'));
  });
}

for (const read of [load, loadSync]) {
  console.log(await read('a.txt'));
  console.log(await read('none').catch((error) => [error.code, error.syscall, error.path]));
}
