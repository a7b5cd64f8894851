// SQL in variables, on databases that come from where nothing shows it: what is done with the statements tells.
import Database from 'better-sqlite3';

const tables = { notes: 'CREATE TABLE notes (text)' };
const registry = new Map([['main', new Database(':memory:')]]);

class Repository {
  constructor(context) {
    this.context = context;
  }
  async all(table) {
    const sql = `SELECT * FROM ${table}`;
    return this.context.db.prepare(sql).all();
  }
  async count(table) {
    const prefix = 'SELECT count(*) FROM ';
    const statement = this.context.db.prepare(prefix + table).pluck();
    return statement.get();
  }
  async create(sql) {
    this.context.db.exec(sql);
    this.context.db.pragma('user_version = 1');
    const add = this.context.db.transaction((texts) => {
      for (const text of texts) this.context.db.prepare(this.context.insert).run(text);
    });
    add(['a', 'b']);
  }
}

// Neither of these is a database.
const later = { prepare: async (sql) => ({ all: async () => [sql] }), exec: (sql) => sql };
class Query {
  prepare(text) {
    return { get: () => text };
  }
  async read(text) {
    return this.prepare(text).get();
  }
}
async function other(knex, letters, command, sql) {
  const [row] = await later.prepare(sql).all();
  await knex.transaction((trx) => trx);
  command.prepare(sql);
  command.prepare({ sql }).run();
  command.prepare(sql).all((error, rows) => rows);
  const query = new Query();
  return [row, letters.exec(sql)?.[0], query.prepare(sql).get(), await query.read(sql)];
}

const repository = new Repository({ db: registry.get('main'), insert: 'INSERT INTO notes VALUES (?)' });
await repository.create(tables.notes);
console.log(await repository.all('notes'), await repository.count('notes'));
const command = { prepare: () => ({ run: () => undefined, all: (done) => done(null, []) }) };
console.log(await other({ transaction: async (fn) => fn() }, /[a-z]+/, command, 'sql'));
