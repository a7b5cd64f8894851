import Database from 'better-sqlite3';

export const users = new Database(':memory:');
users.exec('CREATE TABLE t (n INT)');
export const log = new Database(':memory:');
log.exec('CREATE TABLE l (n INT)');
