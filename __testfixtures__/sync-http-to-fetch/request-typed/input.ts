import { spawn } from 'node:child_process';
import { once } from 'node:events';
import request, { type Response } from 'sync-request';

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const ready = once(server.stdout, 'data').then(([port]) => `http://127.0.0.1:${String(port).trim()}`);

interface Echo {
  method: string;
  search: string;
  body: string;
}

async function load(url: string): Promise<Echo> {
  const res: Response = request('GET', url);
  const kind: string | string[] | undefined = res.headers['x-kind'];
  console.log(res.statusCode, kind, res.isError());
  return JSON.parse(res.getBody('utf8')) as Echo;
}

async function send(url: URL, data: object): Promise<string | undefined> {
  const { headers, body } = request('POST', url, { json: data, timeout: 5000, maxRedirects: 1 });
  console.log(body.toString('utf8').length > 0);
  return headers['content-type'];
}

async function find(base: string, words: string[]): Promise<Echo> {
  return JSON.parse(request('GET', base, { qs: { words, page: 1 } }).getBody('utf8'));
}

async function main() {
  const base = await ready;
  console.log(await load(`${base}/echo`), await send(new URL('/echo', base), { a: 1 }), (await find(base, ['a', 'b'])).search);
  try {
    request('GET', `${base}/status/404`).getBody();
  } catch (error) {
    console.log((error as { statusCode: number }).statusCode);
  }
}

void main().finally(() => server.kill());
