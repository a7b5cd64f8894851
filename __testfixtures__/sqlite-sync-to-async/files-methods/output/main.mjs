// Methods, getters and functions that give the database, in this file and in others; static members.
import Database from './helpers/better-sqlite3-async.mjs';
import { Store, createStore } from './store.mjs';
import { Registry } from './Registry.mjs';

class Local {
  #db = new Database(':memory:');

  getDb() {
    return this.#db;
  }

  get connection() {
    return this.#db;
  }

  async own() {
    return await this.#db.prepare('SELECT 1').pluck().get();
  }
}

const local = new Local();
const store = new Store();

async function main() {
  console.log(await local.getDb().prepare('SELECT 2').pluck().get(), await local.connection.prepare('SELECT 3').pluck().get());
  console.log(await local.own(), await store.getDb().prepare('SELECT 4').pluck().get());
  const made = createStore(':memory:');
  console.log(await made.db.prepare('SELECT 5').pluck().get(), await made.getDb().prepare('SELECT 6').pluck().get());
  console.log(await made.echo(7), await Registry.db.prepare('SELECT 8').pluck().get());
  console.log(await Registry.connection().prepare('SELECT 9').pluck().get(), await Registry.getInstance().ten());
}

await main();
