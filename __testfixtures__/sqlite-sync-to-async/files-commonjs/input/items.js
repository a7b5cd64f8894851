const db = require('./db');
const { getCache } = require('./cache');

const statements = {
  insert: db.prepare('INSERT INTO items (name) VALUES (?)'),
  find: db.prepare('SELECT * FROM items WHERE name = ?'),
};

exports.add = async (name) => {
  try {
    statements.insert.run(name);
  } catch (error) {
    if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') return 'taken';
    throw error;
  }
  return statements.find.get(name).id;
};

exports.find = async (name) => {
  const known = getCache().prepare('SELECT value FROM entries WHERE key = ?').pluck().get(name);
  if (known !== undefined) return known;
  const { id } = statements.find.get(name);
  getCache().prepare('INSERT INTO entries VALUES (?, ?)').run(name, String(id));
  return id;
};
