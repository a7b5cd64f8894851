import { describe, expect, it } from 'vitest';
import { betterSqlite3Async } from '../src/catalogue/modules/betterSqlite3Async';
import { plan } from '../src/runner/plan';
import type { RunOptions } from '../src/runner/types';
import { type Contents, sandbox } from './support/sandbox';

/** The sites of a dry run in other files than the one that opens the database: line, API and reason. */
async function sitesElsewhere(contents: Contents, options: RunOptions = {}) {
  const { root } = sandbox(contents);
  const { files, errors } = await plan(['.'], {
    cwd: root,
    transforms: ['sqlite-sync-to-async'],
    helpers: 'helpers',
    cache: false,
    ...options,
  });
  expect(errors).toEqual([]);
  return files.flatMap(({ file, plan: { sites } }) =>
    file.startsWith('db') ? [] : sites.map(({ line, api, reason, hint }) => ({ file, line, api, reason, hint })),
  );
}

const head = "import Database from 'better-sqlite3';\n";
const required = "const Database = require('better-sqlite3');\n";
const getAll = 'db.prepare("SELECT 1").all()';
const body = (call: string): string => `async function main() {\n  return ${call};\n}\nmain();\n`;

/** What is exported, and how another file uses it (its third line blocks). */
const ways: Readonly<Record<string, readonly [Contents, string, 'stays'?]>> = {
  'a constant': [
    { 'db.js': `${head}export const db = new Database('a.db');\n` },
    `import { db } from './db.js';\n${body(getAll)}`,
  ],
  'a list of exports, with another name': [
    { 'db.js': `${head}const one = new Database('a.db');\nexport { one as db };\n` },
    `import * as all from './db.js';\n${body(`all.${getAll}`)}`,
  ],
  'a default export': [
    { 'db.js': `${head}const one = new Database('a.db');\nexport default one;\n` },
    `import db from './db.js';\n${body(getAll)}`,
  ],
  'a default export without a name': [
    { 'db.js': `${head}export default new Database('a.db');\n` },
    `import db from './db.js';\n${body(getAll)}`,
  ],
  'a default export under a path of tsconfig.json': [
    {
      'src/db.ts': `${head}export default new Database('a.db');\n`,
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }',
    },
    `import db from '@/db';\n${body(getAll)}`,
  ],
  'module.exports': [
    { 'db.js': `${required}const db = new Database('a.db');\nmodule.exports = db;\n` },
    `const db = require('./db');\n${body(getAll)}`,
  ],
  'module.exports of a folder': [
    { 'db/index.js': `${required}const db = new Database('a.db');\nmodule.exports = { db };\n` },
    `const { db } = require('./db');\n${body(getAll)}`,
  ],
  'exports.db': [
    { 'db.js': `${required}exports.db = new Database('a.db');\n` },
    `const store = require('./db');\n${body(`store.${getAll}`)}`,
  ],
  'a function that gives it': [
    { 'db.js': `${head}let db;\nexport function getDb() {\n  return (db ??= new Database('a.db'));\n}\n` },
    `import { getDb } from './db.js';\n${body(getAll.replace('db', 'getDb()'))}`,
  ],
  'a function that opens it': [
    { 'db.js': `${required}const open = (file) => new Database(file);\nmodule.exports = { open };\n` },
    `const { open } = require('./db');\n${body(getAll.replace('db', "open('a.db')"))}`,
  ],
  'a statement': [
    { 'db.js': `${head}const db = new Database('a.db');\nexport const all = db.prepare('SELECT 1');\n` },
    `import { all } from './db.js';\n${body('all.all()')}`,
  ],
  'statements in an object': [
    { 'db.js': `${head}const db = new Database('a.db');\nexport const list = { one: db.prepare('SELECT 1') };\n` },
    `import { list } from './db.js';\n${body('list.one.all()')}`,
  ],
  'a field of an exported class': [
    { 'db.js': `${head}export class Store {\n  constructor() {\n    this.db = new Database('a.db');\n  }\n}\n` },
    `import { Store } from './db.js';\n${body(`new Store().${getAll}`)}`,
  ],
  'a field of a class that is the default export': [
    { 'db.js': `${head}export default class {\n  db = new Database('a.db');\n}\n` },
    `import Store from './db.js';\n${body(`new Store().${getAll}`)}`,
  ],
  'a field of an exported object': [
    { 'db.js': `${head}class Store {\n  db = new Database('a.db');\n}\nexport const store = new Store();\n` },
    `import { store } from './db.js';\n${body(`store.${getAll}`)}`,
    'stays',
  ],
  'a parameter declared as an object of an exported class': [
    {
      'db.ts': `${head}export class Store {\n  db: Database.Database;\n  constructor() {\n    this.db = new Database('a.db');\n  }\n}\n`,
    },
    `import type { Store } from './db';\nasync function main(store: Store) {\n  return store.${getAll};\n}\nexport { main };\n`,
    'stays',
  ],
  'a field declared as an object of an exported class': [
    { 'db.ts': `${head}export class Store {\n  db = new Database('a.db');\n}\n` },
    `import { Store } from './db';\nclass Repo { constructor(private store: Store) {}\n  list = async () => this.store.${getAll}; }\nexport { Repo };\n`,
    'stays',
  ],
  'an export that another file passes on': [
    {
      'db.js': `${head}export const db = new Database('a.db');\n`,
      'db-all.js': "export * from './db.js';\n",
      'db-some.js': "export { db as other } from './db-all.js';\n",
    },
    `import { other } from './db-some.js';\n${body(getAll.replace('db', 'other'))}`,
  ],
  'an import that another file exports': [
    {
      'db.js': `${head}export const db = new Database('a.db');\n`,
      'db-index.js': "import { db } from './db.js';\nexport default db;\n",
    },
    `import db from './db-index.js';\n${body(getAll)}`,
  ],
};

describe('a database that another file exports', () => {
  it.each(Object.entries(ways))('is seen through %s', async (_name, [contents, user, stays]) => {
    const owner = Object.keys(contents)[0] ?? '';
    const name = owner.endsWith('.ts') ? 'main.ts' : /\brequire\(/.test(user) ? 'main.cjs' : 'main.mjs';
    const sites = await sitesElsewhere({ ...contents, [name]: user });
    expect(sites.filter(({ file }) => file === name)).toEqual([
      {
        file: name,
        line: 3,
        api: 'better-sqlite3.Statement.all',
        reason: stays && 'database-shared',
        hint: stays && (expect.stringContaining(owner) as string),
      },
    ]);
  });

  it('stays where calls are chosen one by one', async () => {
    const contents = ways['a constant'];
    const sites = await sitesElsewhere({ ...contents?.[0], 'main.mjs': contents?.[1] ?? '' }, { apart: true });
    expect(sites).toMatchObject([{ reason: 'database-shared' }]);
  });

  it('is seen with node:sqlite, and in a project', async () => {
    const contents = {
      'package.json': '{ "private": true }',
      'db.mjs': "import { DatabaseSync } from 'node:sqlite';\nexport const db = new DatabaseSync('a.db');\n",
      'main.mjs': `import { db } from './db.mjs';\n${body('db.exec("SELECT 1")')}`,
    };
    const sites = await sitesElsewhere(contents, { promote: 'project' });
    expect(sites).toMatchObject([{ line: 3, api: 'sqlite.DatabaseSync.exec', reason: undefined }]);
  });

  it('is told how to do without transaction() where there is none', async () => {
    const text = `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('a.db');\n${body('db.exec("BEGIN")')}`;
    const [, site] = await sitesElsewhere({ 'main.mjs': text });
    expect(site?.reason).toBe('connection-state');
    expect(site?.hint).toContain('as one text for exec (BEGIN; ...; COMMIT)');
  });

  it('does not make sites of the module that was created for it', async () => {
    expect(await sitesElsewhere({ 'helpers/better-sqlite3-async.mjs': betterSqlite3Async.module })).toEqual([]);
  });

  it('does not make sites of other names, or of a local variable', async () => {
    const sites = await sitesElsewhere({
      'db.js': `${head}export const db = new Database('a.db');\nexport const settings = { prepare() {} };\n`,
      'main.js':
        "import { settings } from './db.js';\nexport const run = async (db) => [settings.prepare(), db.exec('')];\n",
    });
    expect(sites).toEqual([]);
  });

  it('is left alone where other transforms are asked for', async () => {
    const contents = ways['a constant'];
    const sites = await sitesElsewhere(
      { ...contents?.[0], 'main.mjs': contents?.[1] ?? '' },
      { transforms: ['fs-sync-to-promises'] },
    );
    expect(sites).toEqual([]);
  });
});

describe('other packages', () => {
  const shared: Readonly<Record<string, readonly [string, string]>> = {
    'lowdb.LowSync().write': [
      "import { LowSync } from 'lowdb';\nimport { JSONFileSync } from 'lowdb/node';\nexport const db = new LowSync(new JSONFileSync('a.json'), {});\n",
      'db.write()',
    ],
    'lowdb().write': ["import low from 'lowdb';\nexport const db = low();\n", "db.set('a', 1).write()"],
    'sync-mysql().query': [
      "import MySql from 'sync-mysql';\nexport const db = new MySql({});\n",
      "db.query('SELECT 1')",
    ],
    'pg-native().querySync': ["import Pg from 'pg-native';\nexport const db = new Pg();\n", "db.querySync('SELECT 1')"],
  };
  it.each(Object.keys(shared))('that share %s', async (api) => {
    const [made = '', call = ''] = shared[api] ?? [];
    const contents = { 'db.js': made, 'use.js': `import { db } from './db.js';\n${body(call)}` };
    const { root } = sandbox(contents);
    const { files } = await plan(['.'], { cwd: root, cache: false });
    const sites = files.flatMap(({ file, plan: { sites: own } }) => (file === 'use.js' ? own : []));
    expect(sites.map((site) => [site.api, site.reason])).toEqual([[api, 'sync-instance']]);
    expect(sites[0]?.hint).toContain('It comes from db.js.');
  });
});
