'use strict';
const { spawn } = require('child_process');
const { once } = require('events');
const request = require('sync-request');

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

/** Sends a GET again, after a pause, as long as it fails or is answered with a status of 400 or more: five times at most. */
async function sendAgain(url, init, { retry, maxRetries, retryDelay }) {
  for (let left = retry && init.method === 'GET' ? maxRetries || 5 : 0; left > 0; left -= 1) {
    const received = await sendRequest(url, init).catch(() => undefined);
    if (received && received.response.status < 400) return received;
    await new Promise((resolve) => setTimeout(resolve, retryDelay || 200));
  }
  return sendRequest(url, init);
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
async function requestAsync(method, url, options) {
  const { headers = {}, json, body, timeout, followRedirects, allowRedirectHeaders = [], retry, maxRetries, retryDelay } = options ?? {};
  let verb = method.toUpperCase();
  const takesBody = !['GET', 'HEAD', 'DELETE'].includes(verb);
  if (body && !takesBody) throw new Error(`You cannot pass a body to a ${verb} request.`);
  let sent = new Headers(Object.entries(headers).filter(([, value]) => value !== undefined));
  if (takesBody && json && !sent.has('content-type')) sent.set('content-type', 'application/json');
  let content = takesBody ? Buffer.from(json ? JSON.stringify(json) : (body ?? '')) : undefined;
  let target = String(url);
  for (let isFirst = true; ; isFirst = false) {
    const init = { method: verb, headers: sent, body: content, redirect: 'manual', timeout };
    const received = await sendAgain(target, init, { retry, maxRetries, retryDelay });
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
  return requestAsync(method, qs ? addQuery(url, qs) : url, options);
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const defaults = { headers: { 'X-Test': 'shared' }, retry: false };

/** All its callers can be seen, and with them the options. */
async function api(url, options) {
  const res = await requestWithQuery('POST', url, options);
  return res.statusCode >= 400 ? res.statusCode : JSON.parse(res.getBody('utf8'));
}

/** Who calls it is not known. */
exports.call = async (url, options) => request('GET', url, options).statusCode;

async function main() {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  const show = (res) => console.log(res.statusCode, res.body.toString().replaceAll(base, '<base>'));
  show(await requestAsync('GET', `${base}/flaky`, { retry: true, retryDelay: 20 }));
  show(await requestAsync('GET', `${base}/flaky`, { retry: true, maxRetries: 1, retryDelay: 20 }));
  show(await requestAsync('POST', `${base}/flaky`, { retry: true, body: 'once', retryDelay: 20 }));
  show(await requestAsync('GET', `${base}/count`));
  show(await requestWithQuery('GET', `${base}/echo`, { ...defaults, retry: true, qs: { a: 1 } }));
  show(await requestAsync('GET', `${base}/echo`, defaults));
  show(await requestAsync('GET', `${base}/echo`, { ...defaults, agent: false, cache: undefined, timeout: 5000 }));
  try {
    await requestAsync('GET', 'http://127.0.0.1:59999/', { retry: true, maxRetries: 1, retryDelay: 20 });
  } catch (error) {
    console.log(error.message, error.code);
  }
  console.log(await api(`${base}/echo`), await api(`${base}/echo`, { json: [1], retry: false }));
  console.log(await api(`${base}/echo`, { qs: { page: 2 }, body: 'x' }), await api(`${base}/status/500`, {}));
}

main().finally(() => server.kill());
