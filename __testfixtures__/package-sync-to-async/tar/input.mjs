import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as tar from 'tar';

async function main() {
  mkdirSync('a');
  writeFileSync('a/a.txt', 'a');
  tar.c({ sync: true, file: 'a.tar' }, ['a']);
  tar.r({ sync: true, file: 'a.tar' }, ['a/a.txt']);
  tar.u({ file: 'a.tar', sync: true }, ['a/a.txt']);
  const paths = [];
  tar.t({ file: 'a.tar', sync: true, onReadEntry: (entry) => paths.push(entry.path) });
  rmSync('a', { recursive: true });
  tar.x({ file: 'a.tar', sync: true });
  console.log(paths, existsSync('a/a.txt'));
  tar.create({ sync: true, file: 'b.tar', cwd: 'a' }, ['a.txt']);
  tar.replace({ sync: true, file: 'b.tar' }, ['a']);
  tar.update({ sync: true, file: 'b.tar' }, ['a']);
  tar.list({ sync: true, file: 'b.tar', onReadEntry: (entry) => paths.push(entry.path) });
  tar.extract({ sync: true, file: 'b.tar', cwd: 'a' });
  await tar.x({ file: 'a.tar' });
  console.log(paths.length);
  tar.t({ sync: true }).end();
  try {
    tar.x({ file: 'none.tar', sync: true });
  } catch (error) {
    console.log(error.code);
  }
}

await main();
