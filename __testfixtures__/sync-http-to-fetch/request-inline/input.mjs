import { spawn } from 'node:child_process';
import { once } from 'node:events';
import request from 'sync-request';

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(server.stdout, 'data');
const port = Number(line);

async function isUp(path) {
  try {
    return request('GET', `http://127.0.0.1:${port}/${path}`).statusCode < 400;
  } catch {
    return false;
  }
}

async function load(path) {
  try {
    const res = request('GET', 'http://127.0.0.1:' + port + path);
    if (res.isError() || !res.headers['x-kind']) return `${res.statusCode} ${res.headers['content-type']}`;
    return JSON.parse(res.body.toString('utf8')).path;
  } catch (error) {
    return 'failed';
  }
}

async function text(path) {
  try {
    return request('get', `http://127.0.0.1:${port}${path}`).body.toString();
  } catch {
    return request('GET', `http://127.0.0.1:${port}/text`).body.length;
  }
}

console.log(await isUp('echo'), await isUp('status/404'), await isUp('reset'));
console.log(await load('/echo'), await load('/status/500'), await load('/text'), await load('/reset'));
console.log(await text('/text'), await text('/reset'));
server.kill();
