import Database from './helpers/better-sqlite3-async.mjs';

export class Registry {
  static #instance;
  static db = new Database(':memory:');

  static getInstance() {
    Registry.#instance ??= new Registry();
    return Registry.#instance;
  }

  static connection() {
    return Registry.db;
  }

  async ten() {
    return await Registry.db.prepare('SELECT 10').pluck().get();
  }
}
