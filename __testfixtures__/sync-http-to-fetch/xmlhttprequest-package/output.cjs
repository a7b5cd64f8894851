const { spawn } = require('child_process');
const { once } = require('events');
/** What the package xmlhttprequest does for a synchronous request, without blocking: send gives a promise. */
function createRequest() {
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
      return shown.map(([name, value]) => `${name}: ${value}`).join('\r\n');
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
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function get(url) {
  const xhr = createRequest();
  xhr.open('GET', url, false);
  xhr.setRequestHeader('X-Token', 'secret');
  await xhr.send();
  console.log(xhr.readyState, xhr.status, xhr.getResponseHeader('X-Kind'), xhr.getResponseHeader('set-cookie'), xhr.getResponseHeader('none'));
  return xhr.status === 0 ? xhr.statusText.code : xhr.responseText;
}

async function post(url, data) {
  const client = createRequest();
  client.open('POST', url, false);
  await client.send(JSON.stringify(data));
  if (client.readyState === 4 && client.status === 200) return JSON.parse(client.responseText);
  return /x-kind: status/.test(client.getAllResponseHeaders());
}

async function main() {
  const [port] = await once(server.stdout, 'data');
  const base = `http://127.0.0.1:${String(port).trim()}`;
  console.log(await get(`${base}/echo`), await get(`${base}/redirect/302`), await get('http://127.0.0.1:12345/'));
  console.log(await post(`${base}/echo`, { a: 'é' }), await post(`${base}/status/500`, {}));
}

main().finally(() => server.kill());
