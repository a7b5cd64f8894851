// A store that brings its file up to date where it opens it.
import Database from 'better-sqlite3';

class Store {
  readonly #db: Database.Database;

  constructor(file: string) {
    this.#db = new Database(file);
    this.#migrate();
    const fill = this.#db.transaction((names: string[]) => {
      for (const name of names) this.#db.prepare('INSERT INTO notes VALUES (?)').run(name);
      return names.length;
    });
    console.log(fill(['one', 'two']));
  }

  #migrate(): void {
    this.#db.exec('CREATE TABLE notes (text TEXT)');
  }

  async all(): Promise<unknown[]> {
    return this.#db.prepare('SELECT text FROM notes').pluck().all();
  }
}

const store = new Store(':memory:');

export async function main(): Promise<void> {
  console.log(await store.all());
}
void main();
