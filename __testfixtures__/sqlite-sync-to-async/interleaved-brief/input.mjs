import Database from 'better-sqlite3';
const db = new Database(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, n INT)');
async function find(name) {
  return db.prepare('SELECT * FROM users WHERE name = ?').get(name);
}
async function register(name) {
  if (await find(name)) return 'taken';
  db.prepare('INSERT INTO users (name) VALUES (?)').run(name);
  return 'added';
}
setTimeout(() => register('ada').then(console.log), 1);
setTimeout(() => register('ada').then(console.log), 1);
