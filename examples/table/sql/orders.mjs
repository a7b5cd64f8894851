import Database from 'better-sqlite3';

const db = new Database('orders.db');
db.exec(`
  CREATE TABLE IF NOT EXISTS stock (item TEXT PRIMARY KEY, number INTEGER NOT NULL CHECK (number >= 0));
  CREATE TABLE IF NOT EXISTS orders (id INTEGER PRIMARY KEY, item TEXT NOT NULL, number INTEGER NOT NULL);
  INSERT OR IGNORE INTO stock VALUES ('tea', 5), ('cups', 2);
`);

const take = db.prepare('UPDATE stock SET number = number - ? WHERE item = ?');
const insert = db.prepare('INSERT INTO orders (item, number) VALUES (?, ?)');

const placeOrder = db.transaction((items) => {
  const ids = [];
  for (const [item, number] of items) {
    ids.push(insert.run(item, number).lastInsertRowid);
    take.run(number, item);
  }
  return ids;
});

/** Takes the items from stock, all or none. */
export async function order(items) {
  try {
    return placeOrder(items);
  } catch (error) {
    if (error.code?.startsWith('SQLITE_CONSTRAINT')) return 'out of stock';
    throw error;
  }
}

/** What is left of everything. */
export async function stock() {
  return db.prepare('SELECT item, number FROM stock ORDER BY item').all();
}

/** A report that takes its time. */
export async function forecast() {
  const days = 'WITH RECURSIVE days (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM days WHERE n < 4000000)';
  return db.prepare(`${days} SELECT sum(n % 7) FROM days`).pluck().get();
}

process.on('exit', () => db.close());
