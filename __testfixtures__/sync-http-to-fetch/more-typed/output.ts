import { spawn } from 'node:child_process';
import { once } from 'node:events';
/** Does what the package did, without blocking: the response has its whole body, errors are the same. */
async function fetchBuffered(resource: string | URL, init?: RequestInit) {
  const fail = (message: string, type: string, code?: string) =>
    Object.assign(new Error(message), { name: 'FetchError', type, ...(code && { code, errno: code }) });
  const response = await fetch(resource, init).catch((error) => {
    if (!error.message.endsWith(' failed')) throw error;
    const { message, code } = error.cause;
    const { href } = new URL(resource);
    if (message === 'redirect count exceeded') throw fail(`maximum redirect reached at: ${href}`, 'max-redirect');
    if (message === 'unexpected redirect')
      throw fail(`uri requested responds with a redirect, redirect mode is set to error: ${href}`, 'no-redirect');
    const reset = code === 'UND_ERR_SOCKET';
    const reason = reset ? 'socket hang up' : message;
    throw fail(`request to ${href} failed, reason: ${reason}`, 'system', reset ? 'ECONNRESET' : code);
  });
  const content = await response.arrayBuffer().catch(({ cause: { message, code } }) => {
    const reset = code === 'UND_ERR_SOCKET';
    const reason = `Invalid response body while trying to fetch ${response.url}: ${reset ? 'aborted' : message}`;
    throw fail(reason, 'system', reset ? 'ECONNRESET' : code);
  });
  const body = Buffer.from(content);
  const { ok, status, statusText, url, redirected, headers } = response;
  return {
    ...{ ok, status, statusText, url, redirected, headers },
    buffer: () => Buffer.from(body),
    arrayBuffer: () => new Uint8Array(body).buffer,
    text: () => body.toString(),
    json() {
      try {
        return JSON.parse(body.toString());
      } catch (error) {
        const { message } = error as Error;
        throw fail(`invalid json response body at ${url} reason: ${message}`, 'invalid-json');
      }
    },
  };
}

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
async function request(method: string, url: string | URL) {
  const { response, body } = await sendRequest(url, { method: method.toUpperCase() });
  if ([301, 302, 303, 307, 308].includes(response.status)) {
    throw new Error('Cannot redirect to non string location: undefined');
  }
  return toResponse(response, body, response.redirected ? response.url : String(url));
}

/** What the package xmlhttprequest does for a synchronous request, without blocking: send gives a promise. */
function createRequest() {
  const sent = new Headers({ 'user-agent': 'node-XMLHttpRequest', accept: '*/*', 'accept-encoding': 'identity' });
  const received: Record<string, string | string[]> = {};
  let method: string;
  let url: string;
  return {
    readyState: 0,
    status: null as number | null,
    statusText: null as unknown,
    responseText: '',
    open(verb: string, address: string | URL, async: false) {
      method = verb;
      url = String(address);
      Object.assign(this, { readyState: async ? 0 : 1, status: 0, responseText: '' });
    },
    setRequestHeader: (name: string, value: string) => sent.append(name, value),
    getResponseHeader: (name: string) => (received[name.toLowerCase()] as string) || null,
    getAllResponseHeaders() {
      const shown = Object.entries(received).filter(([name]) => name !== 'set-cookie');
      return shown.map(([name, value]) => `${name}: ${value}`).join('\r\n');
    },
    async send(data?: string | null) {
      const body = data && method !== 'GET' && method !== 'HEAD' ? data : null;
      try {
        const response = await fetch(url, { method, headers: sent, body, redirect: 'manual' });
        this.responseText = Buffer.from(await response.arrayBuffer()).toString();
        this.status = response.status;
        for (const [name, value] of response.headers) received[name] = value;
        const cookies = response.headers.getSetCookie();
        if (cookies.length > 0) received['set-cookie'] = cookies;
      } catch (error) {
        this.status = 0;
        this.statusText = { ...(error as { cause?: object }).cause };
        this.responseText = undefined as unknown as string;
      }
      this.readyState = 4;
    },
  };
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function load(url: string): Promise<string[]> {
  const res = await fetchBuffered(url, { headers: { Accept: 'application/json' } });
  const { path } = res.json() as { path: string };
  return [path, res.headers.get('x-kind') ?? 'none', String(res.status)];
}

async function length(url: URL): Promise<number> {
  try {
    const bytes: Buffer = Buffer.from(await (await fetch(url, { method: 'POST', body: 'x' })).arrayBuffer());
    return bytes.length;
  } catch {
    return 0;
  }
}

async function plain(url: string): Promise<number> {
  return (await request('GET', url)).statusCode;
}

async function old(url: string): Promise<string | null> {
  const xhr = createRequest();
  xhr.open('GET', url, false);
  xhr.setRequestHeader('Accept', 'text/plain');
  await xhr.send();
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
