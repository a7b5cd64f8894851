import type { Helper } from '../types';

const comment = '/** Does what request of sync-request does, without blocking: same response, same errors. */';

/** The function, with or without the options that have a GET sent again. */
function requestHelper(tries: boolean): Helper {
  const send = tries ? 'sendAgain' : 'sendRequest';
  const options = tries ? ', retry, maxRetries, retryDelay' : '';
  const given = tries ? ', { retry, maxRetries, retryDelay }' : '';
  return {
    name: 'request',
    ...(!tries && { widens: 'requestAgain' }),
    names: {
      [send]: { kind: 'helper', helper: send },
      toResponse: { kind: 'helper', helper: 'toResponse' },
      Headers: { kind: 'global', name: 'Headers' },
    },
    javascript: `${comment}
async function $name(method, url, options) {
  const { headers = {}, json, body, timeout, followRedirects, allowRedirectHeaders = []${options} } = options ?? {};
  let verb = method.toUpperCase();
  const takesBody = !['GET', 'HEAD', 'DELETE'].includes(verb);
  if (body && !takesBody) throw new Error(\`You cannot pass a body to a \${verb} request.\`);
  let sent = new Headers(Object.entries(headers).filter(([, value]) => value !== undefined));
  if (takesBody && json && !sent.has('content-type')) sent.set('content-type', 'application/json');
  let content = takesBody ? Buffer.from(json ? JSON.stringify(json) : (body ?? '')) : undefined;
  let target = String(url);
  for (let isFirst = true; ; isFirst = false) {
    const init = { method: verb, headers: sent, body: content, redirect: 'manual', timeout };
    const received = await ${send}(target, init${given});
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
}`,
    typescript: `${comment}
async function $name(
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
    retry?: ${tries ? 'boolean' : 'false'};
    maxRetries?: number;
    retryDelay?: number;
    cache?: undefined;
  },
) {
  const { headers = {}, json, body, timeout, followRedirects, allowRedirectHeaders = []${options} } = options ?? {};
  let verb = method.toUpperCase();
  const takesBody = !['GET', 'HEAD', 'DELETE'].includes(verb);
  if (body && !takesBody) throw new Error(\`You cannot pass a body to a \${verb} request.\`);
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  let sent = new Headers(entries.map(([name, value]): [string, string] => [name, String(value)]));
  if (takesBody && json && !sent.has('content-type')) sent.set('content-type', 'application/json');
  let content = takesBody ? Buffer.from(json ? JSON.stringify(json) : (body ?? '')) : null;
  let target = String(url);
  for (let isFirst = true; ; isFirst = false) {
    const init = { method: verb, headers: sent, body: content, redirect: 'manual' as const, timeout };
    const received = await ${send}(target, init${given});
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
}`,
  };
}

/** `request` of sync-request with the options that `fetch` can stand for. */
export const request: Helper = requestHelper(false);

/** The same with `retry`. */
export const requestAgain: Helper = requestHelper(true);

/** `request` for GET and HEAD without options: `fetch` follows redirects in the same way. */
export const plainRequest: Helper = {
  name: 'request',
  widens: 'request',
  names: {
    sendRequest: { kind: 'helper', helper: 'sendRequest' },
    toResponse: { kind: 'helper', helper: 'toResponse' },
  },
  javascript: `${comment}
async function $name(method, url) {
  const { response, body } = await sendRequest(url, { method: method.toUpperCase() });
  if ([301, 302, 303, 307, 308].includes(response.status)) {
    throw new Error('Cannot redirect to non string location: undefined');
  }
  return toResponse(response, body, response.redirected ? response.url : String(url));
}`,
  typescript: `${comment}
async function $name(method: string, url: string | URL) {
  const { response, body } = await sendRequest(url, { method: method.toUpperCase() });
  if ([301, 302, 303, 307, 308].includes(response.status)) {
    throw new Error('Cannot redirect to non string location: undefined');
  }
  return toResponse(response, body, response.redirected ? response.url : String(url));
}`,
};
