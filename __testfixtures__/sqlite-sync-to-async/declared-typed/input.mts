import Database from 'better-sqlite3';
import type { Database as Db, Statement } from 'better-sqlite3';

interface Deps {
  db: Db;
  byName?: Statement<[string]>;
}

class Repository {
  constructor(
    private readonly db: Database.Database,
    readonly size = 1,
  ) {}

  async all(): Promise<unknown[]> {
    return this.db.prepare('SELECT 1 AS a').all();
  }
}

async function first(deps: Deps, name: string) {
  const { byName } = deps;
  deps.db.pragma('user_version');
  return byName?.get(name);
}

async function second({ db }: Deps, { db: other }: { db: Db | null }) {
  db.exec('SELECT 1');
  return other ? other.prepare('SELECT 2').get() : undefined;
}

function later(db: Database.Database): unknown {
  return db.prepare('SELECT 3').all();
}

const db = new Database(':memory:');
console.log(await new Repository(db).all(), await first({ db }, 'a'), await second({ db }, { db }), later(db));
