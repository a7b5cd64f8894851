import Database from 'better-sqlite3';

export const other = new Database(':memory:');
