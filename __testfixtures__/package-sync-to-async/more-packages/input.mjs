import { existsSync } from 'node:fs';
import { copyFileSync as copyOld } from 'cp-file';
import { copyFileSync } from 'copy-file';
import enhanced from 'enhanced-resolve';
import { pathExistsSync } from 'find-up';
import { generateGlobTasksSync } from 'globby';
import { checkSync, lockSync, unlockSync } from 'lockfile';
import { nativeSync } from 'mkdirp';
import { moveFileSync } from 'move-file';
import { packageDirectorySync } from 'package-directory';
import { pkgUpSync } from 'pkg-up';
import { readPackageUpSync } from 'read-pkg-up';
import { manualSync, moveRemoveSync, posixSync, windowsSync } from 'rimraf';

async function main() {
  console.log(nativeSync('a/b').endsWith('a'), nativeSync('c') !== undefined);
  copyFileSync('main.mjs', 'a/one.mjs');
  copyOld('main.mjs', 'a/two.mjs');
  moveFileSync('a/two.mjs', 'a/b/two.mjs');
  console.log(existsSync('a/two.mjs'), existsSync('a/b/two.mjs'), pathExistsSync('a/one.mjs'));
  console.log(typeof packageDirectorySync(), typeof pkgUpSync(), readPackageUpSync()?.packageJson.name);
  console.log(generateGlobTasksSync('*.js')[0].patterns);
  console.log(enhanced.sync(process.cwd(), './main.mjs').endsWith('main.mjs'));
  lockSync('a/lock', { stale: 1000 });
  console.log(checkSync('a/lock'), unlockSync('a/lock'), checkSync('a/lock'));
  if (process.env.WAIT) lockSync('a/lock', { wait: 10 });
  if (process.env.WAIT) unlockSync('a/lock');
  console.log(manualSync('a/b'), posixSync('a/one.mjs'), windowsSync('none'), moveRemoveSync('c'));
}

await main();
