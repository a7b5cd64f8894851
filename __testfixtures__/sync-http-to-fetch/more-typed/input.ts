import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fetch from 'sync-fetch';
import request = require('sync-request');
import { XMLHttpRequest } from 'xmlhttprequest';

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function load(url: string): Promise<string[]> {
  const res = fetch(url, { headers: { Accept: 'application/json' } });
  const { path } = res.json() as { path: string };
  return [path, res.headers.get('x-kind') ?? 'none', String(res.status)];
}

async function length(url: URL): Promise<number> {
  try {
    const bytes: Buffer = fetch(url, { method: 'POST', body: 'x' }).buffer();
    return bytes.length;
  } catch {
    return 0;
  }
}

async function plain(url: string): Promise<number> {
  return request.default('GET', url).statusCode;
}

async function old(url: string): Promise<string | null> {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', url, false);
  xhr.setRequestHeader('Accept', 'text/plain');
  xhr.send();
  const kind: string | null = xhr.getResponseHeader('x-kind');
  return xhr.status === 200 ? kind : xhr.responseText;
}

async function main(): Promise<void> {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  console.log(await load(`${base}/echo`), (await length(new URL('/echo', base))) > 0);
  console.log(await plain(`${base}/status/404`), await old(`${base}/echo`), await old(`${base}/status/500`));
}

void main().finally(() => server.kill());
