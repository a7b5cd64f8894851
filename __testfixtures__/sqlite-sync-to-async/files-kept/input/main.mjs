import { count, db } from './db.mjs';
import { names } from './names.mjs';
import { other } from './other.mjs';

async function main() {
  db.prepare('INSERT INTO users (name) VALUES (?)').run('ada');
  console.log(await count(), names());
  console.log(other.prepare('SELECT 1 AS one').get());
}

main();
