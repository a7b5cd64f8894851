const { spawn } = require('child_process');
const { once } = require('events');
const { XMLHttpRequest } = require('xmlhttprequest');

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function get(url) {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', url, false);
  xhr.setRequestHeader('X-Token', 'secret');
  xhr.send();
  console.log(xhr.readyState, xhr.status, xhr.getResponseHeader('X-Kind'), xhr.getResponseHeader('set-cookie'), xhr.getResponseHeader('none'));
  return xhr.status === 0 ? xhr.statusText.code : xhr.responseText;
}

async function post(url, data) {
  const client = new XMLHttpRequest();
  client.open('POST', url, false);
  client.send(JSON.stringify(data));
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
