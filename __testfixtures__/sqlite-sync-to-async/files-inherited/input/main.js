// Constructors that hand the database to the class that theirs extends.
const Database = require('better-sqlite3');
const { Users, Posts } = require('./models');
const { Log } = require('./log');

const db = new Database(':memory:');
db.exec('CREATE TABLE users (name TEXT); CREATE TABLE posts (name TEXT)');

class Local {
  constructor(database) {
    this.database = database;
  }
}
class Counter extends Local {
  async total() {
    return this.database.prepare('SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM posts)').pluck().get();
  }
}

async function main() {
  const users = new Users(db);
  await users.add('ada');
  console.log(await users.first(), await users.all());
  const posts = new Posts({ db, author: 'ada' });
  await posts.add('hello');
  console.log(await posts.all(), await posts.own(), await new Counter(db).total());
  const log = new Log(':memory:');
  console.log(await log.write('a'), await log.lines());
}

main();
