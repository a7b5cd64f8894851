import Conf from 'conf';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import klaw from 'klaw-sync';
import Libsql from 'libsql';
import { open } from 'lmdb';
import { marked } from 'marked';
import pako from 'pako';
import readline from 'readline-sync';
import shell from 'shelljs';
import uglify from 'uglify-js';
import walk from 'walk-sync';
import * as xlsx from 'xlsx';

const settings = new Conf();
const store = open({ path: 'store' });

async function main(db, bytes, text) {
  const users = drizzle(db).select().from(text).where(bytes).all();
  const all = new Libsql('a.db').prepare(text).all();
  settings.set('seen', settings.get('seen'));
  shell.rm('-rf', 'out');
  store.putSync('key', text);
  readline.promptLoop(() => true);
  const lists = [klaw('.'), walk('.'), walk.entries('.')];
  const html = [marked(text), marked.parse(text), marked.parse(text, { async: true })];
  return [users, all, lists, html, pako.gzip(bytes), uglify.minify(text), xlsx.readFile('a.xlsx')];
}

await main();
