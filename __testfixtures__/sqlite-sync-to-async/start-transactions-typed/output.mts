// A store that brings its file up to date where it opens it.
import { AsyncDatabase } from './helpers/better-sqlite3-async.mjs';

class Store {
  readonly #db: AsyncDatabase;

  constructor(file: string) {
    this.#db = new AsyncDatabase(file);
    this.#migrate();
    const fill = this.#db.sync.transaction((names: string[]) => {
      for (const name of names) this.#db.prepare('INSERT INTO notes VALUES (?)').sync.run(name);
      return names.length;
    });
    console.log(fill(['one', 'two']));
  }

  #migrate(): void {
    this.#db.sync.exec('CREATE TABLE notes (text TEXT)');
  }

  async all(): Promise<unknown[]> {
    return await this.#db.prepare('SELECT text FROM notes').pluck().all();
  }
}

const store = new Store(':memory:');

export async function main(): Promise<void> {
  console.log(await store.all());
}
void main();
