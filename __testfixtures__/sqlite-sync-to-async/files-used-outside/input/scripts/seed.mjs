import { db } from '../src/db.mjs';

db.exec('DELETE FROM t');
