import Database from 'better-sqlite3';
import { migrate } from './migrate.mjs';

export const db = new Database(':memory:');
migrate(db, [['CREATE TABLE users (name TEXT)'], ["INSERT INTO users VALUES ('Ada')", "INSERT INTO users VALUES ('Bob')"]]);
