import Database from 'better-sqlite3';

const functions = new Database('a.db');
functions.function('twice', (x) => 2 * x);
const verbose = new Database('b.db', { verbose: console.log });
const begin = new Database('c.db');
const reader = new Database('d.db');
const list = new Database('e.db');
const checked = new Database('f.db');
const named = new Database('g.db');

export async function read(sql, save) {
  functions.prepare('SELECT twice(1)').get();
  verbose.prepare('SELECT 1').get();
  begin.exec('BEGIN');
  begin.prepare('DELETE FROM t').run();
  begin.exec('COMMIT');
  const statement = reader.prepare(sql);
  if (statement.reader) statement.all();
  console.log(Array.from(list.prepare('SELECT 1').iterate()));
  let rows;
  try {
    rows = checked.prepare(sql);
  } catch {
    return 'wrong';
  }
  const run = named.transaction(save);
  run();
  return rows.all();
}
