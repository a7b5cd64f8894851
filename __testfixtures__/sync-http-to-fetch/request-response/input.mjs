import { spawn } from 'node:child_process';
import { once } from 'node:events';
import request from 'sync-request';

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = await once(server.stdout, 'data');
const base = `http://127.0.0.1:${String(port).trim()}`;
const plain = (text) => String(text).replaceAll(base, '<base>');

async function load(path) {
  const res = request('GET', base + path);
  return JSON.parse(res.getBody('utf8'));
}

async function look(path) {
  const res = request('GET', base + path);
  console.log(res.statusCode, res.isError(), plain(res.url), res.headers['x-kind'], res.headers['set-cookie']);
  console.log(res.headers['x-none'], res.headers['content-encoding'], Buffer.isBuffer(res.body), res.body.toString('hex').slice(0, 12));
  return res;
}

async function main() {
  console.log(await load('/echo'));
  await look('/echo/a');
  await look('/bytes');
  await look('/gzip');
  await look('/redirect/302');
  const missing = await look('/status/404');
  try {
    missing.getBody();
  } catch ({ message, statusCode, body, url, headers }) {
    console.log(plain(message), statusCode, body.toString(), plain(url), headers['x-kind']);
  }
  console.log(request('HEAD', `${base}/echo`).getBody('utf8') === '');
  for (const address of [`${base}/reset`, 'http://127.0.0.1:12345/', base.replace('//', '//me:p%40ss@')]) {
    try {
      console.log(JSON.parse(request('GET', address).getBody('utf8')).headers);
    } catch (error) {
      console.log(error.name, error.message, error.code);
    }
  }
}

await main();
server.kill();
