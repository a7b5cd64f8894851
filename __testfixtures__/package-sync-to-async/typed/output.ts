import fg from 'fast-glob';
import { findUp } from 'find-up';
import { glob } from 'glob';
import { rimraf } from 'rimraf';
import { glob as globAsync } from 'tinyglobby';

async function main(): Promise<void> {
  const files: string[] = (await glob('none/*')).sort();
  const found: string | undefined = await findUp('no-such-file-anywhere');
  const removed: boolean = await rimraf('none');
  console.log(files, found, removed, (await glob('none')).length, (await globAsync('none')).length);
  console.log((await fg('none')).length);
}

main();
