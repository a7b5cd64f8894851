const db = require('./db');
const UserRepository = require('./UserRepository');
const { statements } = require('./statements');

const users = new UserRepository(db, 'users');

async function count(database) {
  return await database.prepare('SELECT count(*) FROM users').pluck().get();
}

async function main() {
  console.log(await users.add('ada'), await users.names());
  await statements.rename.run('eve', 1);
  console.log((await statements.count.get()).n, await users.names(), await count(db));
}

main();
