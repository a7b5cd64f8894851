const db = require('./db');
const { getCache } = require('./cache');

const statements = {
  insert: db.prepare('INSERT INTO items (name) VALUES (?)'),
  find: db.prepare('SELECT * FROM items WHERE name = ?'),
};

exports.add = async (name) => {
  try {
    await statements.insert.run(name);
  } catch (error) {
    if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') return 'taken';
    throw error;
  }
  return (await statements.find.get(name)).id;
};

exports.find = async (name) => {
  const known = await getCache().prepare('SELECT value FROM entries WHERE key = ?').pluck().get(name);
  if (known !== undefined) return known;
  const { id } = await statements.find.get(name);
  await getCache().prepare('INSERT INTO entries VALUES (?, ?)').run(name, String(id));
  return id;
};
