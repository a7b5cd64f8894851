import { spawn } from 'node:child_process';
import { once } from 'node:events';
/** Sends one request and reads the whole answer. The timeout is for the headers; a failure has the code of the system. */
async function sendRequest(url, { timeout, ...init }) {
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
  let response;
  try {
    response = await fetch(address, { ...init, headers, signal: controller.signal });
    clearTimeout(timer);
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const { message, code } = error.cause ?? error;
    const isReset = code === 'UND_ERR_SOCKET';
    const reason = isReset ? (response ? 'aborted' : 'socket hang up') : message;
    throw Object.assign(new Error(reason), { code: isReset ? 'ECONNRESET' : code });
  } finally {
    clearTimeout(timer);
  }
}

/** The response in the form that sync-request gives it: getBody throws for a status of 300 or more. */
function toResponse(received, body, url) {
  const headers = Object.fromEntries(received.headers);
  const cookies = received.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  if (['gzip', 'deflate'].includes(headers['content-encoding'])) delete headers['content-encoding'];
  class Response {
    statusCode = received.status;
    headers = headers;
    body = body;
    url = url;
    isError() {
      return this.statusCode >= 400;
    }
    getBody(encoding) {
      const { statusCode, headers, body, url } = this;
      if (statusCode >= 300) {
        const message = `Server responded to ${url} with status code ${statusCode}:\n${body}`;
        throw Object.assign(new Error(message), { statusCode, headers, body, url });
      }
      return encoding ? body.toString(encoding) : body;
    }
  }
  return new Response();
}

/** Does what request of sync-request does, without blocking: same response, same errors. */
async function request(method, url) {
  const { response, body } = await sendRequest(url, { method: method.toUpperCase() });
  if ([301, 302, 303, 307, 308].includes(response.status)) {
    throw new Error('Cannot redirect to non string location: undefined');
  }
  return toResponse(response, body, response.redirected ? response.url : String(url));
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(server.stdout, 'data');
const port = Number(line);

async function isUp(path) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/${path}`)).status < 400;
  } catch {
    return false;
  }
}

async function load(path) {
  try {
    const res = await fetch('http://127.0.0.1:' + port + path);
    if (res.status >= 400 || !res.headers.get('x-kind')) return `${res.status} ${res.headers.get('content-type') ?? undefined}`;
    return JSON.parse(Buffer.from(await res.arrayBuffer()).toString('utf8')).path;
  } catch (error) {
    return 'failed';
  }
}

async function text(path) {
  try {
    return Buffer.from(await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer()).toString();
  } catch {
    return (await request('GET', `http://127.0.0.1:${port}/text`)).body.length;
  }
}

console.log(await isUp('echo'), await isUp('status/404'), await isUp('reset'));
console.log(await load('/echo'), await load('/status/500'), await load('/text'), await load('/reset'));
console.log(await text('/text'), await text('/reset'));
server.kill();
