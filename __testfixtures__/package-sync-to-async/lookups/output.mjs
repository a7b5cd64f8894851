import { findUp, findUpMultiple } from 'find-up';
import { locatePath } from 'locate-path';
import { pathExists } from 'path-exists';
import { packageDirectory } from 'pkg-dir';
import { readPackageUp } from 'read-package-up';
import { readPackage } from 'read-pkg';

const inside = (path) => path?.slice(process.cwd().length);

async function main() {
  console.log(inside(await findUp('package.json', { cwd: 'a/b' })), await findUp('no-such-file-anywhere'));
  console.log((await findUpMultiple('package.json', { cwd: 'a/b', stopAt: process.cwd() })).map(inside));
  console.log((await findUp((folder) => (folder.endsWith('a') ? folder : undefined), { cwd: 'a/b', type: 'directory' })) !== undefined);
  console.log(inside(await locatePath(['none', 'a/b', 'a/package.json'])));
  console.log((await pathExists('a')) && !(await pathExists('none')));
  console.log(inside(await packageDirectory({ cwd: 'a/b' })));
  console.log((await readPackage({ cwd: 'a' })).name, (await readPackageUp({ cwd: 'a/b' }))?.packageJson.version);
  try {
    await readPackage({ cwd: 'a/b' });
  } catch (error) {
    console.log(error.code);
  }
}

await main();
