import Database from 'better-sqlite3';
import { createRoutes } from './routes.mjs';

const app = { locals: {} };
app.locals.db = new Database(':memory:');
console.log(await createRoutes(app).one());
