'use strict';
const { spawn } = require('child_process');
const { once } = require('events');
const request = require('sync-request');

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const defaults = { headers: { 'X-Test': 'shared' }, retry: false };

/** All its callers can be seen, and with them the options. */
async function api(url, options) {
  const res = request('POST', url, options);
  return res.statusCode >= 400 ? res.statusCode : JSON.parse(res.getBody('utf8'));
}

/** Who calls it is not known. */
exports.call = async (url, options) => request('GET', url, options).statusCode;

async function main() {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  const show = (res) => console.log(res.statusCode, res.body.toString().replaceAll(base, '<base>'));
  show(request('GET', `${base}/flaky`, { retry: true, retryDelay: 20 }));
  show(request('GET', `${base}/flaky`, { retry: true, maxRetries: 1, retryDelay: 20 }));
  show(request('POST', `${base}/flaky`, { retry: true, body: 'once', retryDelay: 20 }));
  show(request('GET', `${base}/count`));
  show(request('GET', `${base}/echo`, { ...defaults, retry: true, qs: { a: 1 } }));
  show(request('GET', `${base}/echo`, defaults));
  show(request('GET', `${base}/echo`, { ...defaults, agent: false, cache: undefined, timeout: 5000 }));
  try {
    request('GET', 'http://127.0.0.1:59999/', { retry: true, maxRetries: 1, retryDelay: 20 });
  } catch (error) {
    console.log(error.message, error.code);
  }
  console.log(await api(`${base}/echo`), await api(`${base}/echo`, { json: [1], retry: false }));
  console.log(await api(`${base}/echo`, { qs: { page: 2 }, body: 'x' }), await api(`${base}/status/500`, {}));
}

main().finally(() => server.kill());
