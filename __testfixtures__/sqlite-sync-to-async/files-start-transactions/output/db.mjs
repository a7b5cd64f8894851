import Database from './helpers/better-sqlite3-async.mjs';
import { migrate } from './migrate.mjs';

export const db = new Database(':memory:');
migrate(db, [['CREATE TABLE users (name TEXT)'], ["INSERT INTO users VALUES ('Ada')", "INSERT INTO users VALUES ('Bob')"]]);
