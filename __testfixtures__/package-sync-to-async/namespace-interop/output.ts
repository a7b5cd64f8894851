import mkdirp from 'mkdirp';
import which from 'which';
import rimraf from 'rimraf';
import { promisify } from 'util';

const rimrafAsync = promisify(rimraf);

export async function work(options: which.OptionsNullable): Promise<void> {
  await mkdirp('build');
  await rimrafAsync('build/old');
  console.log(await which('node', { nothrow: true }).catch(() => null));
}

export function find(): string {
  return which.sync('node');
}
