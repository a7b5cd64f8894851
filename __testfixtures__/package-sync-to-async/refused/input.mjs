import deasync from 'deasync';
import { createSyncFn } from 'synckit';
import { LowSync } from 'lowdb';
import readline from 'readline-sync';
import promptSync from 'prompt-sync';
import rimraf from 'rimraf';
import * as mkdirp from 'mkdirp';
import lockfile from 'proper-lockfile';

const prompt = promptSync();
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
  return [format('text'), prompt('? '), readline.question('? ')];
}
