import { lstat, stat } from 'node:fs/promises';

function undefinedIfNoEntry(error) {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

function undefinedIfMissing(error) {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

export async function look(path) {
  return [await stat(path).catch(undefinedIfNoEntry), await lstat(path).catch(undefinedIfMissing)];
}

for (const path of ['none', 'file.txt/none', 'file.txt']) {
  try {
    console.log((await look(path)).map((stats) => stats?.size));
  } catch (error) {
    console.log(error.code, error.syscall);
  }
}
