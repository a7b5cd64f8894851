import * as mkdirp from 'mkdirp';
import * as which from 'which';
import { sync } from 'rimraf';

export async function work(options: which.OptionsNullable): Promise<void> {
  mkdirp.sync('build');
  sync('build/old');
  console.log(which.sync('node', { nothrow: true }));
}

export function find(): string {
  return which.sync('node');
}
