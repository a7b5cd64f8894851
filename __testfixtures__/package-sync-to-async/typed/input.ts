import fg from 'fast-glob';
import { findUpSync } from 'find-up';
import { globSync, sync } from 'glob';
import { rimrafSync } from 'rimraf';
import { globSync as tinySync } from 'tinyglobby';

async function main(): Promise<void> {
  const files: string[] = globSync('none/*').sort();
  const found: string | undefined = findUpSync('no-such-file-anywhere');
  const removed: boolean = rimrafSync('none');
  console.log(files, found, removed, sync('none').length, tinySync('none').length);
  console.log(fg.sync('none').length);
}

main();
