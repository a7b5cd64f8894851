import * as tar from 'tar';

export async function pack() {
  await tar.c({ file: 'a.tgz', gzip: true }, ['a']);
  await tar.x({ file: 'a.tgz' });
  tar.t({ sync: true });
  await tar.x({ file: 'a.tgz' });
}
