import { existsSync } from 'node:fs';
import { copyFile as copyFileAsync } from 'cp-file';
import { copyFile } from 'copy-file';
import enhanced from 'enhanced-resolve';
import { promisify } from 'node:util';
import { pathExists } from 'find-up';
import { generateGlobTasks } from 'globby';
import { check, lock, lockSync, unlock } from 'lockfile';
import { native } from 'mkdirp';
import { moveFile } from 'move-file';
import { packageDirectory } from 'package-directory';
import { pkgUp } from 'pkg-up';
import { readPackageUp } from 'read-pkg-up';
import { manual, moveRemove, posix, windows } from 'rimraf';

const resolveAsync = promisify(enhanced);
const lockAsync = promisify(lock);
const checkAsync = promisify(check);
const unlockAsync = promisify(unlock);

async function main() {
  console.log((await native('a/b')).endsWith('a'), (await native('c')) !== undefined);
  await copyFile('main.mjs', 'a/one.mjs');
  await copyFileAsync('main.mjs', 'a/two.mjs');
  await moveFile('a/two.mjs', 'a/b/two.mjs');
  console.log(existsSync('a/two.mjs'), existsSync('a/b/two.mjs'), await pathExists('a/one.mjs'));
  console.log(typeof (await packageDirectory()), typeof (await pkgUp()), (await readPackageUp())?.packageJson.name);
  console.log((await generateGlobTasks('*.js'))[0].patterns);
  console.log((await resolveAsync(process.cwd(), './main.mjs')).endsWith('main.mjs'));
  await lockAsync('a/lock', { stale: 1000 });
  console.log(await checkAsync('a/lock'), await unlockAsync('a/lock'), await checkAsync('a/lock'));
  if (process.env.WAIT) lockSync('a/lock', { wait: 10 });
  if (process.env.WAIT) await unlockAsync('a/lock');
  console.log(await manual('a/b'), await posix('a/one.mjs'), await windows('none'), await moveRemove('c'));
}

await main();
