import Database from 'better-sqlite3';

let instance;
function getDb() {
  if (!instance) {
    instance = new Database(':memory:');
    instance.exec('CREATE TABLE t (n INT)');
  }
  return instance;
}

async function add(n) {
  return getDb().prepare('INSERT INTO t VALUES (?)').run(n).changes;
}
console.log(await add(2));
const users = new Database(':memory:');
users.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

const statements = {
  insert: users.prepare('INSERT INTO users (name) VALUES (@name)'),
  byId: users.prepare('SELECT * FROM users WHERE id = ?'),
  all: users.prepare('SELECT * FROM users'),
};

const createUser = async (name) => {
  const { lastInsertRowid } = statements.insert.run({ name });
  return statements.byId.get(lastInsertRowid);
};

const listUsers = async () => statements.all.all();

console.log(await createUser('ada'), await listUsers());
const open = (file) => {
  const other = new Database(file);
  other.pragma('foreign_keys = ON');
  other.exec('CREATE TABLE t (n INT)');
  return other;
};

const other = open(':memory:');
async function addOther(n) {
  return other.prepare('INSERT INTO t VALUES (?)').run(n).changes;
}
console.log(await addOther(2));
other.close();
let late = null;

async function connect(file) {
  if (late) return;
  late = new Database(file);
  late.exec('CREATE TABLE IF NOT EXISTS t (x)');
}

async function put(x) {
  return late.prepare('INSERT INTO t VALUES (?)').run(x).changes;
}

async function disconnect() {
  late.close();
  late = null;
}
await connect(':memory:');
console.log(await put(1));
await disconnect();
function createStore(file) {
  const db = new Database(file);
  db.exec('CREATE TABLE t (n INT)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  return {
    async add(n) {
      insert.run(n);
    },
    async sum() {
      return db.prepare('SELECT sum(n) AS s FROM t').get().s;
    },
    close() {
      db.close();
    },
  };
}
const s = createStore(':memory:');
await s.add(2);
await s.add(3);
console.log(await s.sum());
s.close();
