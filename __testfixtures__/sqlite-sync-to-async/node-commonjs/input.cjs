const sqlite = require('node:sqlite');

const db = new sqlite.DatabaseSync(':memory:');
db.exec(`CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y')`);

exports.rows = async (a) => {
  return db.prepare('SELECT * FROM t WHERE a >= ?').all(a).map(({ b }) => b);
};

async function pairs() {
  const statement = db.prepare('SELECT a, b FROM t');
  const objects = statement.all();
  return objects.length;
}

exports.rows(1).then(async (rows) => {
  console.log(rows, await pairs());
  db.close();
});
