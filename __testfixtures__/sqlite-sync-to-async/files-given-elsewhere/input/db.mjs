import Database from 'better-sqlite3';

export const db = new Database(':memory:');
db.exec('CREATE TABLE t (n INT)');
