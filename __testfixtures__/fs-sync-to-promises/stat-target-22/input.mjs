import { lstatSync, statSync } from 'node:fs';

export async function look(path) {
  return [statSync(path, { throwIfNoEntry: false }), lstatSync(path, { throwIfNoEntry: false })];
}

for (const path of ['none', 'file.txt/none', 'file.txt']) {
  try {
    console.log((await look(path)).map((stats) => stats?.size));
  } catch (error) {
    console.log(error.code, error.syscall);
  }
}
