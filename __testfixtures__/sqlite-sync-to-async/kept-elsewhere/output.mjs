import Database from './helpers/better-sqlite3-async.mjs';

let instance;
function getDb() {
  if (!instance) {
    instance = new Database(':memory:');
    instance.sync.exec('CREATE TABLE t (n INT)');
  }
  return instance;
}

async function add(n) {
  return (await getDb().prepare('INSERT INTO t VALUES (?)').run(n)).changes;
}
console.log(await add(2));
const users = new Database(':memory:');
users.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

const statements = {
  insert: users.prepare('INSERT INTO users (name) VALUES (@name)'),
  byId: users.prepare('SELECT * FROM users WHERE id = ?'),
  all: users.prepare('SELECT * FROM users'),
};

const createUser = async (name) => {
  const { lastInsertRowid } = await statements.insert.run({ name });
  return await statements.byId.get(lastInsertRowid);
};

const listUsers = async () => await statements.all.all();

console.log(await createUser('ada'), await listUsers());
const open = (file) => {
  const other = new Database(file);
  other.sync.pragma('foreign_keys = ON');
  other.sync.exec('CREATE TABLE t (n INT)');
  return other;
};

const other = open(':memory:');
async function addOther(n) {
  return (await other.prepare('INSERT INTO t VALUES (?)').run(n)).changes;
}
console.log(await addOther(2));
other.sync.close();
let late = null;

async function connect(file) {
  if (late) return;
  late = await Database.open(file);
  await late.exec('CREATE TABLE IF NOT EXISTS t (x)');
}

async function put(x) {
  return (await late.prepare('INSERT INTO t VALUES (?)').run(x)).changes;
}

async function disconnect() {
  await late.close();
  late = null;
}
await connect(':memory:');
console.log(await put(1));
await disconnect();
function createStore(file) {
  const db = new Database(file);
  db.sync.exec('CREATE TABLE t (n INT)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  return {
    async add(n) {
      await insert.run(n);
    },
    async sum() {
      return (await db.prepare('SELECT sum(n) AS s FROM t').get()).s;
    },
    close() {
      db.sync.close();
    },
  };
}
const s = createStore(':memory:');
await s.add(2);
await s.add(3);
console.log(await s.sum());
s.close();
