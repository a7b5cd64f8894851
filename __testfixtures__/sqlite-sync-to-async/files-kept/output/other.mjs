import Database from './helpers/better-sqlite3-async.mjs';

export const other = new Database(':memory:');
