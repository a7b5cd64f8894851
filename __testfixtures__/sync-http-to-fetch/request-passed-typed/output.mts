import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type HttpVerb, type Options } from 'sync-request';

/** Sends one request and reads the whole answer. The timeout is for the headers; a failure has the code of the system. */
async function sendRequest(url: string | URL, { timeout, ...init }: RequestInit & { timeout?: number | undefined }) {
  const [protocol = ''] = /^[\w+.-]+(?=:)/.exec(String(url)) ?? [];
  if (!/^https?$/i.test(protocol)) throw new Error(`The protocol "${protocol}" is not supported, cannot load "${url}"`);
  const address = new URL(url);
  const headers = new Headers(init.headers);
  headers.append('accept-encoding', 'gzip,deflate');
  if (address.username) {
    const credentials = decodeURIComponent(`${address.username}:${address.password}`);
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
    address.username = '';
    address.password = '';
  }
  const start = Date.now();
  const controller = new AbortController();
  const stop = () => controller.abort(new Error(`Request timed out after ${Date.now() - start}ms`));
  const timer = timeout ? setTimeout(stop, timeout) : undefined;
  let response: Awaited<ReturnType<typeof fetch>> | undefined;
  try {
    response = await fetch(address, { ...init, headers, signal: controller.signal });
    clearTimeout(timer);
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const { cause = error } = error as { cause?: unknown };
    const { message, code } = cause as NodeJS.ErrnoException;
    const isReset = code === 'UND_ERR_SOCKET';
    const reason = isReset ? (response ? 'aborted' : 'socket hang up') : message;
    throw Object.assign(new Error(reason), { code: isReset ? 'ECONNRESET' : code });
  } finally {
    clearTimeout(timer);
  }
}

/** The response in the form that sync-request gives it: getBody throws for a status of 300 or more. */
function toResponse(received: Awaited<ReturnType<typeof fetch>>, body: Buffer, url: string) {
  const headers: import('http').IncomingHttpHeaders = Object.fromEntries(received.headers);
  const cookies = received.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  if (['gzip', 'deflate'].includes(headers['content-encoding'] ?? '')) delete headers['content-encoding'];
  class Response {
    statusCode: number = received.status;
    headers = headers;
    body: Buffer | string = body;
    url = url;
    isError() {
      return this.statusCode >= 400;
    }
    getBody(encoding: string): string;
    getBody(): Buffer | string;
    getBody(encoding?: string) {
      const { statusCode, headers, body, url } = this;
      if (statusCode >= 300) {
        const message = `Server responded to ${url} with status code ${statusCode}:\n${body}`;
        throw Object.assign(new Error(message), { statusCode, headers, body, url });
      }
      return encoding ? body.toString(encoding as BufferEncoding) : body;
    }
  }
  return new Response();
}

/** Does what request of sync-request does, without blocking: same response, same errors. */
async function request(
  method: string,
  url: string | URL,
  options?: {
    headers?: Record<string, unknown>;
    json?: unknown;
    body?: string | Uint8Array;
    timeout?: number;
    followRedirects?: boolean;
    allowRedirectHeaders?: string[];
    maxRedirects?: number;
    socketTimeout?: number;
    gzip?: true;
    retry?: false;
    maxRetries?: number;
    retryDelay?: number;
    cache?: undefined;
  },
) {
  const { headers = {}, json, body, timeout, followRedirects, allowRedirectHeaders = [] } = options ?? {};
  let verb = method.toUpperCase();
  const takesBody = !['GET', 'HEAD', 'DELETE'].includes(verb);
  if (body && !takesBody) throw new Error(`You cannot pass a body to a ${verb} request.`);
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  let sent = new Headers(entries.map(([name, value]): [string, string] => [name, String(value)]));
  if (takesBody && json && !sent.has('content-type')) sent.set('content-type', 'application/json');
  let content = takesBody ? Buffer.from(json ? JSON.stringify(json) : (body ?? '')) : null;
  let target = String(url);
  for (let isFirst = true; ; isFirst = false) {
    const init = { method: verb, headers: sent, body: content, redirect: 'manual' as const, timeout };
    const received = await sendRequest(target, init);
    const { status, headers: answer } = received.response;
    if (followRedirects === false || ![301, 302, 303, 307, 308].includes(status)) {
      return toResponse(received.response, received.body, target);
    }
    const location = answer.get('location');
    if (location === null) throw new Error('Cannot redirect to non string location: undefined');
    if ((takesBody && isFirst) || (verb === 'DELETE' && status === 303)) verb = 'GET';
    content = null;
    const before = sent;
    const kept = allowRedirectHeaders.filter((name) => before.has(name));
    sent = new Headers(kept.map((name): [string, string] => [name, before.get(name) ?? '']));
    target = new URL(location, target).href;
  }
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const ready = once(server.stdout, 'data').then(([port]) => `http://127.0.0.1:${String(port).trim()}`);

interface Echo {
  method: string;
  search: string;
  body: string;
}

async function call<T>(method: HttpVerb, path: string, options: Options = {}): Promise<T> {
  const res = await request(method, `${await ready}${path}`, options as Parameters<typeof request>[2]);
  if (res.statusCode >= 300) throw new Error(String(res.statusCode));
  return JSON.parse(res.getBody('utf8')) as T;
}

async function main(): Promise<void> {
  const { method, body } = await call<Echo>('POST', '/echo', { json: { a: 1 }, headers: { 'x-test': '1' } });
  console.log(method, body, (await call<Echo>('GET', '/echo')).search);
  await call('PUT', '/status/404').catch((error: Error) => console.log(error.message));
}

void main().finally(() => server.kill());
