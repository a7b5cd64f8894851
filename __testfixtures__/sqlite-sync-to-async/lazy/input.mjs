// Databases that are opened where they are needed first: that blocks once, with what belongs to it, and what follows waits.
import Database from 'better-sqlite3';

let db;
async function notes() {
  db ??= new Database(':memory:');
  db.exec('CREATE TABLE IF NOT EXISTS notes (text TEXT)');
  return db.prepare('SELECT count(*) FROM notes').pluck().get();
}

let log;
function getLog() {
  if (log) return log;
  log = new Database(':memory:');
  log.pragma('foreign_keys = ON');
  log.transaction(() => {
    log.exec('CREATE TABLE log (text TEXT)');
    log.prepare('INSERT INTO log VALUES (?)').run('first');
  })();
  return log;
}

let users;
async function getUsers(wait) {
  if (!users) {
    users = new Database(':memory:');
    users.exec('CREATE TABLE users (name TEXT)');
    users.exec("INSERT INTO users VALUES ('Ada')");
    await wait;
    users.exec("INSERT INTO users VALUES ('Bob')");
  }
  return users;
}

let events;
async function firstEvents() {
  if (!events) {
    events = new Database(':memory:');
    events.transaction(() => events.exec('CREATE TABLE events (text TEXT)'))();
  }
  return events.prepare('SELECT count(*) FROM events').pluck().get();
}

class Store {
  #db;
  get db() {
    return (this.#db ??= new Database(':memory:'));
  }
  async version() {
    return this.db.pragma('user_version', { simple: true });
  }
}

async function texts() {
  return getLog().prepare('SELECT text FROM log').pluck().all();
}
async function names() {
  const database = await getUsers();
  return database.prepare('SELECT name FROM users').pluck().all();
}
const store = new Store();
console.log(await firstEvents());
console.log(await notes(), await texts(), await names(), await store.version());
console.log(await Promise.all([texts(), names(), store.version()]));
