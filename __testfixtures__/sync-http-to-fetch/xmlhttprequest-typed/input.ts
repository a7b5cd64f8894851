/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { JSDOM } from 'jsdom';

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function load(url: string, data?: Record<string, unknown>): Promise<unknown> {
  const xhr: XMLHttpRequest = new XMLHttpRequest();
  xhr.open(data ? 'POST' : 'GET', url, false);
  if (data) xhr.send(JSON.stringify(data));
  return xhr.status === 200 ? JSON.parse(xhr.responseText).method : null;
}

async function main(): Promise<void> {
  const [port] = await once(server.stdout, 'data');
  const { window } = new JSDOM('', { url: `http://127.0.0.1:${String(port).trim()}` });
  globalThis.XMLHttpRequest = window.XMLHttpRequest;
  console.log(await load('/echo', { a: 1 }));
  window.close();
}

void main().finally(() => server.kill());
