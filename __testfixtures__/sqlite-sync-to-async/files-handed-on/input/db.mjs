import Database from 'better-sqlite3';
import { migrate } from './migrate.mjs';

export const db = new Database(':memory:');
export const second = new Database(':memory:');
migrate(second);
