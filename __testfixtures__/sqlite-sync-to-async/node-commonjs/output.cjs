const { AsyncDatabase } = require('./helpers/node-sqlite-async.cjs');

const db = new AsyncDatabase(':memory:');
db.sync.exec(`CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y')`);

exports.rows = async (a) => {
  return (await db.prepare('SELECT * FROM t WHERE a >= ?').all(a)).map(({ b }) => b);
};

async function pairs() {
  const statement = db.prepare('SELECT a, b FROM t');
  const objects = await statement.all();
  return objects.length;
}

exports.rows(1).then(async (rows) => {
  console.log(rows, await pairs());
  await db.close();
});
