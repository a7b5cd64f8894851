import { createTransform } from '../src/rewrite/createTransform';

/** better-sqlite3 to the same driver in a worker thread. */
export default createTransform('sqlite-sync-to-async');
