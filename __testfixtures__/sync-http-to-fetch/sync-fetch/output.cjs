const { spawn } = require('node:child_process');
const { once } = require('node:events');
/** Does what the package did, without blocking: the response has its whole body, errors are the same. */
async function fetchBuffered(resource, init) {
  const fail = (message, type, code) =>
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
      } catch ({ message }) {
        throw fail(`invalid json response body at ${url} reason: ${message}`, 'invalid-json');
      }
    },
  };
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function main() {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  console.log((await fetchBuffered(`${base}/echo`)).json().path);
  const res = await fetchBuffered(`${base}/echo`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' });
  console.log(res.ok, res.status, res.statusText, res.redirected, res.headers.get('x-kind'), res.headers.has('x-none'));
  console.log(res.json());
  const bytes = (await fetchBuffered(base + '/bytes')).buffer();
  console.log(Buffer.isBuffer(bytes), bytes);
  for (const address of ['http://127.0.0.1:12345/a', 'nonsense', `${base}/text`, `${base}/cut`]) {
    try {
      (await fetchBuffered(address)).json();
    } catch (error) {
      console.log(error.name, error.message.replace(base, '<base>'), error.type, error.code, error.errno);
    }
  }
  try {
    (await fetchBuffered(`${base}/redirect/302`, { redirect: 'error' })).text();
  } catch (error) {
    console.log(error.name, error.message.replace(base, '<base>'), error.type, error.code, error.errno);
  }
}

main().finally(() => server.kill());
