import Database from './helpers/better-sqlite3-async.mjs';

export const users = new Database(':memory:');
users.sync.exec('CREATE TABLE t (n INT)');
export const log = new Database(':memory:');
log.sync.exec('CREATE TABLE l (n INT)');
