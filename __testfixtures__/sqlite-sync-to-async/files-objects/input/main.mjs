// A database in an object that functions and classes are given.
import Database from 'better-sqlite3';
import { Notes } from './Notes.mjs';
import { register } from './routes.mjs';
import { context, countNotes } from './context.mjs';

const db = new Database(':memory:');
db.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)');

function createService({ db, name }) {
  const last = db.prepare('SELECT text FROM notes ORDER BY id DESC LIMIT 1');
  return {
    name,
    async last() {
      return last.get().text;
    },
  };
}

const deps = { db, log: (text) => console.log(text) };
const handlers = new Map();
register(handlers, deps);
const notes = new Notes({ db, table: 'notes' });
const service = createService({ db, name: 'service' });

async function main() {
  console.log(await handlers.get('add')('one'), await handlers.get('add')('two'));
  console.log(await notes.count(), await notes.texts(), await service.last(), service.name);
  console.log(deps.db.prepare('SELECT max(id) AS id FROM notes').get().id, await countNotes());
  console.log(context.db.prepare('SELECT 1 AS one').get().one);
}

await main();
