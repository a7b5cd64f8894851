import * as tar from 'tar';

export async function pack() {
  tar.c({ sync: true, file: 'a.tgz', gzip: true }, ['a']);
  tar.x({ file: 'a.tgz', sync: true });
  tar.t({ sync: true });
  await tar.x({ file: 'a.tgz' });
}
