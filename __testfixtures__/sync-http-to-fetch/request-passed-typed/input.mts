import { spawn } from 'node:child_process';
import { once } from 'node:events';
import request, { type HttpVerb, type Options } from 'sync-request';

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const ready = once(server.stdout, 'data').then(([port]) => `http://127.0.0.1:${String(port).trim()}`);

interface Echo {
  method: string;
  search: string;
  body: string;
}

async function call<T>(method: HttpVerb, path: string, options: Options = {}): Promise<T> {
  const res = request(method, `${await ready}${path}`, options);
  if (res.statusCode >= 300) throw new Error(String(res.statusCode));
  return JSON.parse(res.getBody('utf8')) as T;
}

async function main(): Promise<void> {
  const { method, body } = await call<Echo>('POST', '/echo', { json: { a: 1 }, headers: { 'x-test': '1' } });
  console.log(method, body, (await call<Echo>('GET', '/echo')).search);
  await call('PUT', '/status/404').catch((error: Error) => console.log(error.message));
}

void main().finally(() => server.kill());
