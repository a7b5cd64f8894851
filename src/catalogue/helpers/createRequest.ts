import type { Helper } from '../types';

const comment =
  '/** What the package xmlhttprequest does for a synchronous request, without blocking: send gives a promise. */';

/** The `XMLHttpRequest` of the package xmlhttprequest, as far as synchronous requests go: no redirects, status 0 when nothing comes. */
export const createRequest: Helper = {
  name: 'createRequest',
  names: { fetch: { kind: 'global', name: 'fetch' }, Headers: { kind: 'global', name: 'Headers' } },
  javascript: `${comment}
function $name() {
  const sent = new Headers({ 'user-agent': 'node-XMLHttpRequest', accept: '*/*', 'accept-encoding': 'identity' });
  const received = {};
  let method;
  let url;
  return {
    readyState: 0,
    status: null,
    statusText: null,
    responseText: '',
    open(verb, address) {
      method = verb;
      url = String(address);
      Object.assign(this, { readyState: 1, status: 0, responseText: '' });
    },
    setRequestHeader: (name, value) => sent.append(name, value),
    getResponseHeader: (name) => received[name.toLowerCase()] || null,
    getAllResponseHeaders() {
      const shown = Object.entries(received).filter(([name]) => name !== 'set-cookie');
      return shown.map(([name, value]) => \`\${name}: \${value}\`).join('\\r\\n');
    },
    async send(data) {
      const body = data && method !== 'GET' && method !== 'HEAD' ? data : undefined;
      try {
        const response = await fetch(url, { method, headers: sent, body, redirect: 'manual' });
        this.responseText = Buffer.from(await response.arrayBuffer()).toString();
        this.status = response.status;
        for (const [name, value] of response.headers) received[name] = value;
        const cookies = response.headers.getSetCookie();
        if (cookies.length > 0) received['set-cookie'] = cookies;
      } catch (error) {
        this.status = 0;
        this.statusText = { ...error.cause };
        this.responseText = undefined;
      }
      this.readyState = 4;
    },
  };
}`,
  typescript: `${comment}
function $name() {
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
      return shown.map(([name, value]) => \`\${name}: \${value}\`).join('\\r\\n');
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
}`,
};
