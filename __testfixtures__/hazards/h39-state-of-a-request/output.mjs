import fs from 'node:fs';
import fsp from 'node:fs/promises';
import { createServer, get } from 'node:http';

const app = { hits: 0 };

async function serve(req, res) {
  const original = req.url;
  req.url = original.slice(1);
  const exists = await fsp.access(req.url).then(() => true, () => false);
  if (exists) req.url = `${original}!`;
  res.end(req.url);
}

async function count(req, res) {
  const { hits } = req.app;
  const text = fs.readFileSync('page.txt', 'utf8');
  req.app.hits = hits + 1;
  res.end(text + req.app.hits);
}

const server = createServer((req, res) => {
  req.app = app;
  return req.url === '/count' ? count(req, res) : serve(req, res);
});
await new Promise((resolve) => server.listen(0, resolve));
const load = (path) =>
  new Promise((resolve) => {
    get({ port: server.address().port, path }, (answer) => answer.on('data', (data) => resolve(String(data))));
  });
console.log((await Promise.all(['/page.txt', '/none.txt', '/page.txt'].map(load))).join());
console.log((await Promise.all(['/count', '/count'].map(load))).sort().join());
server.closeAllConnections();
server.close();
