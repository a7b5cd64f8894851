import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fetch from 'sync-fetch';

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = await once(server.stdout, 'data');
const base = `http://127.0.0.1:${String(port).trim()}`;

async function load(path) {
  try {
    const res = fetch(base + path, { redirect: 'manual' });
    if (!res.ok) return `${res.status} ${res.headers.get('location')}`;
    const { path: seen } = res.json();
    return seen;
  } catch {
    return 'failed';
  }
}

async function first(path) {
  try {
    return [fetch(base + path).text().slice(0, 2), fetch(base + path).buffer()[0]];
  } catch {
    return [];
  }
}

console.log(await load('/echo'), await load('/redirect/302'), await load('/text'), await load('/reset'));
console.log(await first('/text'), await first('/reset'));
server.kill();
