export { db as database, insertUser } from '../db.mjs';
export { default as log } from '../log.mjs';
