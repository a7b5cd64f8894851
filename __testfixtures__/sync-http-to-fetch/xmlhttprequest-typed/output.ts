/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { JSDOM } from 'jsdom';

/** Sends the request and waits for the response; throws, as a synchronous request does, when none comes. */
function sent(xhr: XMLHttpRequest, body?: Parameters<XMLHttpRequest['send']>[0]): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed = false;
    xhr.addEventListener('error', () => (failed = true), { once: true });
    xhr.addEventListener(
      'loadend',
      () => (failed ? reject(new DOMException('A network error occurred.', 'NetworkError')) : resolve()),
      { once: true },
    );
    xhr.send(body);
  });
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function load(url: string, data?: Record<string, unknown>): Promise<unknown> {
  const xhr: XMLHttpRequest = new XMLHttpRequest();
  xhr.open(data ? 'POST' : 'GET', url, true);
  if (data) await sent(xhr, JSON.stringify(data));
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
