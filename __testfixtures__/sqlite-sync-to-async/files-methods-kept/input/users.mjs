import { Store } from './store.mjs';

export class Users extends Store {
  async names() {
    return this.db.prepare('SELECT name FROM users').pluck().all();
  }
}
