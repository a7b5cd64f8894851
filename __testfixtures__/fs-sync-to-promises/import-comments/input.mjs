import fs, /* by name */ { existsSync } from 'fs';
import { readdir, /* whether it is there */ statSync } from 'node:fs';
import {
  readlink, // the target
  realpathSync, // the whole path
  /** to the end */
  truncate, /* both */ /* stay */
  lstatSync /* last */
  // no more
} from 'fs';

async function look(path) {
  return [existsSync(path), statSync(path).size, realpathSync(path).endsWith(path), lstatSync(path).isFile()];
}

console.log(typeof fs.access, typeof readdir, typeof readlink, typeof truncate);
console.log(await look('a.txt'));
