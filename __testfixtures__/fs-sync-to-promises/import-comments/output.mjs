import fs from 'fs';
import { readdir } from 'node:fs';
import {
  readlink, // the target
  /** to the end */
  truncate /* both */ /* stay */
  // no more
} from 'fs';
import { access, lstat, stat } from 'fs/promises';
import { promisify } from 'util';

const realpathAsync = promisify(fs.realpath);

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function look(path) {
  return [await exists(path), (await stat(path)).size, (await realpathAsync(path)).endsWith(path), (await lstat(path)).isFile()];
}

console.log(typeof fs.access, typeof readdir, typeof readlink, typeof truncate);
console.log(await look('a.txt'));
