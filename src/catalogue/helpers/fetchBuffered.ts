import type { Helper } from '../types';

/** sync-fetch: the response has its whole body at hand, and errors are those of node-fetch. */
export const fetchBuffered: Helper = {
  name: 'fetchBuffered',
  names: { fetch: { kind: 'global', name: 'fetch' } },
  javascript: `/** Does what the package did, without blocking: the response has its whole body, errors are the same. */
async function $name(resource, init) {
  const fail = (message, type, code) =>
    Object.assign(new Error(message), { name: 'FetchError', type, ...(code && { code, errno: code }) });
  const response = await fetch(resource, init).catch((error) => {
    if (!error.message.endsWith(' failed')) throw error;
    const { message, code } = error.cause;
    const { href } = new URL(resource);
    if (message === 'redirect count exceeded') throw fail(\`maximum redirect reached at: \${href}\`, 'max-redirect');
    if (message === 'unexpected redirect')
      throw fail(\`uri requested responds with a redirect, redirect mode is set to error: \${href}\`, 'no-redirect');
    const reset = code === 'UND_ERR_SOCKET';
    const reason = reset ? 'socket hang up' : message;
    throw fail(\`request to \${href} failed, reason: \${reason}\`, 'system', reset ? 'ECONNRESET' : code);
  });
  const content = await response.arrayBuffer().catch(({ cause: { message, code } }) => {
    const reset = code === 'UND_ERR_SOCKET';
    const reason = \`Invalid response body while trying to fetch \${response.url}: \${reset ? 'aborted' : message}\`;
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
        throw fail(\`invalid json response body at \${url} reason: \${message}\`, 'invalid-json');
      }
    },
  };
}`,
  typescript: `/** Does what the package did, without blocking: the response has its whole body, errors are the same. */
async function $name(resource: string | URL, init?: RequestInit) {
  const fail = (message: string, type: string, code?: string) =>
    Object.assign(new Error(message), { name: 'FetchError', type, ...(code && { code, errno: code }) });
  const response = await fetch(resource, init).catch((error) => {
    if (!error.message.endsWith(' failed')) throw error;
    const { message, code } = error.cause;
    const { href } = new URL(resource);
    if (message === 'redirect count exceeded') throw fail(\`maximum redirect reached at: \${href}\`, 'max-redirect');
    if (message === 'unexpected redirect')
      throw fail(\`uri requested responds with a redirect, redirect mode is set to error: \${href}\`, 'no-redirect');
    const reset = code === 'UND_ERR_SOCKET';
    const reason = reset ? 'socket hang up' : message;
    throw fail(\`request to \${href} failed, reason: \${reason}\`, 'system', reset ? 'ECONNRESET' : code);
  });
  const content = await response.arrayBuffer().catch(({ cause: { message, code } }) => {
    const reset = code === 'UND_ERR_SOCKET';
    const reason = \`Invalid response body while trying to fetch \${response.url}: \${reset ? 'aborted' : message}\`;
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
        throw fail(\`invalid json response body at \${url} reason: \${message}\`, 'invalid-json');
      }
    },
  };
}`,
};
