import * as mkdirp from 'mkdirp';

export async function work(): Promise<void> {
  mkdirp.sync('build');
}
