const low = require('lowdb');
const FileSync = require('lowdb/adapters/FileSync');

const db = low(new FileSync('db.json'));
db.defaults({ posts: [] }).write();

async function add(post) {
  db.get('posts').push(post).write();
  return db.read().get('posts').find({ id: post.id }).value();
}

async function local(file) {
  const own = low(new FileSync(file));
  own.set('a', 1).write();
}

module.exports = { add, local };
