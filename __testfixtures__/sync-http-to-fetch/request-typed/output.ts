import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Response } from 'sync-request';

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

/** Adds parameters to the query of an address, as the package qs does: objects and lists with brackets, null as nothing. */
function addQuery(url: string | URL, parameters: object) {
  const [start, rest = ''] = String(url).split('?');
  const [query, ...hash] = rest.split('#');
  const all: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    const name = key.replace(/\[\]$/, '');
    all[name] = name in all || name !== key ? [all[name] ?? [], value].flat() : value;
  }
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const write = (key: string, value: unknown): string[] => {
    if (value === undefined) return [];
    if (value instanceof Date) return write(key, value.toISOString());
    if (value === null || typeof value !== 'object') return [`${encode(key)}=${encode(String(value ?? ''))}`];
    return Object.entries(value).flatMap(([inner, item]) => write(`${key}[${inner}]`, item));
  };
  const written = Object.entries({ ...all, ...parameters }).flatMap(([key, value]) => write(key, value));
  return start + (written.length > 0 ? `?${written.join('&')}` : '') + (hash.length > 0 ? `#${hash[0]}` : '');
}

/** Does what sync-request does with the option qs, without blocking. */
function requestWithQuery(
  method: string,
  url: string | URL,
  { qs, ...options }: { qs?: object } & NonNullable<Parameters<typeof request>[2]> = {},
) {
  return request(method, qs ? addQuery(url, qs) : url, options);
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const ready = once(server.stdout, 'data').then(([port]) => `http://127.0.0.1:${String(port).trim()}`);

interface Echo {
  method: string;
  search: string;
  body: string;
}

async function load(url: string): Promise<Echo> {
  const res: Response = await request('GET', url);
  const kind: string | string[] | undefined = res.headers['x-kind'];
  console.log(res.statusCode, kind, res.isError());
  return JSON.parse(res.getBody('utf8')) as Echo;
}

async function send(url: URL, data: object): Promise<string | undefined> {
  const { headers, body } = await request('POST', url, { json: data, timeout: 5000, maxRedirects: 1 });
  console.log(body.toString('utf8').length > 0);
  return headers['content-type'];
}

async function find(base: string, words: string[]): Promise<Echo> {
  return JSON.parse((await requestWithQuery('GET', base, { qs: { words, page: 1 } })).getBody('utf8'));
}

async function main() {
  const base = await ready;
  console.log(await load(`${base}/echo`), await send(new URL('/echo', base), { a: 1 }), (await find(base, ['a', 'b'])).search);
  try {
    (await request('GET', `${base}/status/404`)).getBody();
  } catch (error) {
    console.log((error as { statusCode: number }).statusCode);
  }
}

void main().finally(() => server.kill());
