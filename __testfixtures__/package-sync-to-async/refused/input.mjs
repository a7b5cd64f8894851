import deasync from 'deasync';
import { createSyncFn } from 'synckit';
import makeSynchronized from 'make-synchronized';
import { LowSync } from 'lowdb';
import readline from 'readline-sync';
import promptSync from 'prompt-sync';
import rimraf from 'rimraf';
import * as mkdirp from 'mkdirp';
import lockfile from 'proper-lockfile';

const prompt = promptSync();
const compute = makeSynchronized(new URL('work.js', import.meta.url));
const format = createSyncFn('./worker.js');

export async function work(fn, adapter) {
  const db = new LowSync(adapter, {});
  db.read();
  const wait = deasync(fn);
  wait(1);
  rimraf.sync('build');
  mkdirp.sync('build');
  const release = lockfile.lockSync('a');
  release();
  return [compute(1), format('text'), prompt('? '), readline.question('? ')];
}
