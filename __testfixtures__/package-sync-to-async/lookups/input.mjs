import { findUpMultipleSync, findUpSync } from 'find-up';
import { locatePathSync } from 'locate-path';
import { pathExistsSync } from 'path-exists';
import { packageDirectorySync } from 'pkg-dir';
import { readPackageUpSync } from 'read-package-up';
import { readPackageSync } from 'read-pkg';

const inside = (path) => path?.slice(process.cwd().length);

async function main() {
  console.log(inside(findUpSync('package.json', { cwd: 'a/b' })), findUpSync('no-such-file-anywhere'));
  console.log(findUpMultipleSync('package.json', { cwd: 'a/b', stopAt: process.cwd() }).map(inside));
  console.log(findUpSync((folder) => (folder.endsWith('a') ? folder : undefined), { cwd: 'a/b', type: 'directory' }) !== undefined);
  console.log(inside(locatePathSync(['none', 'a/b', 'a/package.json'])));
  console.log(pathExistsSync('a') && !pathExistsSync('none'));
  console.log(inside(packageDirectorySync({ cwd: 'a/b' })));
  console.log(readPackageSync({ cwd: 'a' }).name, readPackageUpSync({ cwd: 'a/b' })?.packageJson.version);
  try {
    readPackageSync({ cwd: 'a/b' });
  } catch (error) {
    console.log(error.code);
  }
}

await main();
