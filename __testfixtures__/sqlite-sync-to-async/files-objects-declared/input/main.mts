// Types that say of members of objects what they are.
import Database from 'better-sqlite3';

interface Deps {
  db: Database.Database;
  log: (text: string) => void;
}

const db = new Database(':memory:');

function createService({ db: database, log }: Deps) {
  return {
    async one(): Promise<number> {
      log('one');
      return (database.prepare('SELECT 1 AS n').get() as { n: number }).n;
    },
  };
}

class Counter {
  constructor(private readonly deps: Deps) {}

  async two(): Promise<number> {
    return (this.deps.db.prepare('SELECT 2 AS n').get() as { n: number }).n;
  }
}

const makeThree = (deps: { readonly db: Database.Database }) => async (): Promise<unknown> =>
  deps.db.prepare('SELECT 3 AS n').get();

const log = (text: string): void => console.log(text);
console.log(await createService({ db, log }).one(), await new Counter({ db, log }).two(), await makeThree({ db })());

export {};
