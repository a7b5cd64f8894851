'use strict';
const { spawn } = require('child_process');
const { once } = require('events');
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
async function request(method, url, options) {
  const { headers = {}, json, body, timeout, followRedirects, allowRedirectHeaders = [] } = options ?? {};
  let verb = method.toUpperCase();
  const takesBody = !['GET', 'HEAD', 'DELETE'].includes(verb);
  if (body && !takesBody) throw new Error(`You cannot pass a body to a ${verb} request.`);
  let sent = new Headers(Object.entries(headers).filter(([, value]) => value !== undefined));
  if (takesBody && json && !sent.has('content-type')) sent.set('content-type', 'application/json');
  let content = takesBody ? Buffer.from(json ? JSON.stringify(json) : (body ?? '')) : undefined;
  let target = String(url);
  for (let isFirst = true; ; isFirst = false) {
    const init = { method: verb, headers: sent, body: content, redirect: 'manual', timeout };
    const received = await sendRequest(target, init);
    const { status, headers: answer } = received.response;
    if (followRedirects === false || ![301, 302, 303, 307, 308].includes(status)) {
      return toResponse(received.response, received.body, target);
    }
    const location = answer.get('location');
    if (location === null) throw new Error('Cannot redirect to non string location: undefined');
    if ((takesBody && isFirst) || (verb === 'DELETE' && status === 303)) verb = 'GET';
    content = undefined;
    const kept = allowRedirectHeaders.filter((name) => sent.has(name));
    sent = new Headers(kept.map((name) => [name, sent.get(name)]));
    target = new URL(location, target).href;
  }
}

/** Adds parameters to the query of an address, as the package qs does: objects and lists with brackets, null as nothing. */
function addQuery(url, parameters) {
  const [start, rest = ''] = String(url).split('?');
  const [query, ...hash] = rest.split('#');
  const all = {};
  for (const [key, value] of new URLSearchParams(query)) {
    const name = key.replace(/\[\]$/, '');
    all[name] = name in all || name !== key ? [all[name] ?? [], value].flat() : value;
  }
  const encode = (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const write = (key, value) => {
    if (value === undefined) return [];
    if (value instanceof Date) return write(key, value.toISOString());
    if (value === null || typeof value !== 'object') return [`${encode(key)}=${encode(value ?? '')}`];
    return Object.entries(value).flatMap(([inner, item]) => write(`${key}[${inner}]`, item));
  };
  const written = Object.entries({ ...all, ...parameters }).flatMap(([key, value]) => write(key, value));
  return start + (written.length > 0 ? `?${written.join('&')}` : '') + (hash.length > 0 ? `#${hash[0]}` : '');
}

/** Does what sync-request does with the option qs, without blocking. */
function requestWithQuery(method, url, { qs, ...options } = {}) {
  return request(method, qs ? addQuery(url, qs) : url, options);
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function echo(method, url, options) {
  console.log(method, options);
}

async function main() {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  const show = (res) => console.log(res.statusCode, res.body.toString().replaceAll(base, '<base>'));
  const headers = { 'X-Token': 'secret', 'X-None': undefined };
  show(await request('POST', `${base}/echo`, { json: { a: [1, 'é'] }, headers }));
  show(await request('post', `${base}/echo`, { json: { a: 1 }, headers: { 'Content-Type': 'application/vnd.x+json' } }));
  show(await request('PUT', `${base}/echo`, { body: 'text', maxRedirects: 2 }));
  show(await request('PATCH', `${base}/echo`, { body: Buffer.from('bytes') }));
  show(await request('GET', `${base}/echo`, { json: { dropped: true } }));
  show(await request('DELETE', `${base}/redirect/303`, { headers }));
  show(await request('POST', `${base}/redirect/307`, { headers, body: 'lost', allowRedirectHeaders: ['X-Token'] }));
  show(await request('GET', `${base}/redirect/301`, { followRedirects: false }));
  show(await requestWithQuery('GET', `${base}/echo?z=9&l=1&l=2#end`, { qs: { a: "b c!'()*~ö", n: 1, none: null, gone: undefined, list: [1, 2], o: { x: true } } }));
  for (const run of [
    async () => await request('GET', `${base}/echo`, { body: 'not allowed' }),
    async () => await request('GET', `${base}/slow`, { timeout: 200 }),
  ]) {
    try {
      show(await run());
    } catch (error) {
      console.log(error.message.replace(/\d+ms/, 'some ms'), error.code);
    }
  }
  await echo('GET', base.length > 0, {});
}

main().finally(() => server.kill());
