import type { Helper } from '../types';

/** `fetch` with the errors of sync-request, the whole body, and a timeout that ends when the headers are there. */
export const sendRequest: Helper = {
  name: 'sendRequest',
  names: {
    fetch: { kind: 'global', name: 'fetch' },
    Headers: { kind: 'global', name: 'Headers' },
    setTimeout: { kind: 'global', name: 'setTimeout' },
    clearTimeout: { kind: 'global', name: 'clearTimeout' },
  },
  javascript: `/** Sends one request and reads the whole answer. The timeout is for the headers; a failure has the code of the system. */
async function $name(url, { timeout, ...init }) {
  const [protocol = ''] = /^[\\w+.-]+(?=:)/.exec(String(url)) ?? [];
  if (!/^https?$/i.test(protocol)) throw new Error(\`The protocol "\${protocol}" is not supported, cannot load "\${url}"\`);
  const address = new URL(url);
  const headers = new Headers(init.headers);
  headers.append('accept-encoding', 'gzip,deflate');
  if (address.username) {
    const credentials = decodeURIComponent(\`\${address.username}:\${address.password}\`);
    headers.set('authorization', \`Basic \${Buffer.from(credentials).toString('base64')}\`);
    address.username = '';
    address.password = '';
  }
  const start = Date.now();
  const controller = new AbortController();
  const stop = () => controller.abort(new Error(\`Request timed out after \${Date.now() - start}ms\`));
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
}`,
  typescript: `/** Sends one request and reads the whole answer. The timeout is for the headers; a failure has the code of the system. */
async function $name(url: string | URL, { timeout, ...init }: RequestInit & { timeout?: number | undefined }) {
  const [protocol = ''] = /^[\\w+.-]+(?=:)/.exec(String(url)) ?? [];
  if (!/^https?$/i.test(protocol)) throw new Error(\`The protocol "\${protocol}" is not supported, cannot load "\${url}"\`);
  const address = new URL(url);
  const headers = new Headers(init.headers);
  headers.append('accept-encoding', 'gzip,deflate');
  if (address.username) {
    const credentials = decodeURIComponent(\`\${address.username}:\${address.password}\`);
    headers.set('authorization', \`Basic \${Buffer.from(credentials).toString('base64')}\`);
    address.username = '';
    address.password = '';
  }
  const start = Date.now();
  const controller = new AbortController();
  const stop = () => controller.abort(new Error(\`Request timed out after \${Date.now() - start}ms\`));
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
}`,
};
