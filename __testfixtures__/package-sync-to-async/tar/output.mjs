import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as tar from 'tar';

async function main() {
  mkdirSync('a');
  writeFileSync('a/a.txt', 'a');
  await tar.c({ file: 'a.tar' }, ['a']);
  await tar.r({ file: 'a.tar' }, ['a/a.txt']);
  await tar.u({ file: 'a.tar' }, ['a/a.txt']);
  const paths = [];
  await tar.t({ file: 'a.tar', onReadEntry: (entry) => paths.push(entry.path) });
  rmSync('a', { recursive: true });
  await tar.x({ file: 'a.tar' });
  console.log(paths, existsSync('a/a.txt'));
  await tar.create({ file: 'b.tar', cwd: 'a' }, ['a.txt']);
  await tar.replace({ file: 'b.tar' }, ['a']);
  await tar.update({ file: 'b.tar' }, ['a']);
  await tar.list({ file: 'b.tar', onReadEntry: (entry) => paths.push(entry.path) });
  await tar.extract({ file: 'b.tar', cwd: 'a' });
  await tar.x({ file: 'a.tar' });
  console.log(paths.length);
  tar.t({ sync: true }).end();
  try {
    await tar.x({ file: 'none.tar' });
  } catch (error) {
    console.log(error.code);
  }
}

await main();
