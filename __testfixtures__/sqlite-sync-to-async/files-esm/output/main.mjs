import * as store from './db.mjs';
import log, { close } from './log.mjs';
import { log as same } from './store/index.mjs';
import { addMany, createUser, listUsers } from './users.mjs';

log.sync.exec("INSERT INTO lines VALUES ('start')");
process.on('exit', () => store.db.sync.close());

async function main() {
  console.log(await createUser('ada'), close(), same === log);
  console.log(await addMany(['bob', 'eve']));
  console.log(await listUsers(), await store.countUsers());
  try {
    await store.db.prepare('SELECT * FROM missing').all();
  } catch (error) {
    console.log(error.code, error instanceof Error);
  }
  await log.prepare('INSERT INTO lines VALUES (?)').run('end');
  console.log(await log.prepare('SELECT text FROM lines').pluck().all());
}

main();
