import type { Helper } from '../types';

/** What sync-request returns, made from what `fetch` gives. */
export const toResponse: Helper = {
  name: 'toResponse',
  names: { fetch: { kind: 'global', name: 'fetch' } },
  javascript: `/** The response in the form that sync-request gives it: getBody throws for a status of 300 or more. */
function $name(received, body, url) {
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
        const message = \`Server responded to \${url} with status code \${statusCode}:\\n\${body}\`;
        throw Object.assign(new Error(message), { statusCode, headers, body, url });
      }
      return encoding ? body.toString(encoding) : body;
    }
  }
  return new Response();
}`,
  typescript: `/** The response in the form that sync-request gives it: getBody throws for a status of 300 or more. */
function $name(received: Awaited<ReturnType<typeof fetch>>, body: Buffer, url: string) {
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
        const message = \`Server responded to \${url} with status code \${statusCode}:\\n\${body}\`;
        throw Object.assign(new Error(message), { statusCode, headers, body, url });
      }
      return encoding ? body.toString(encoding as BufferEncoding) : body;
    }
  }
  return new Response();
}`,
};
