import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { JSDOM } from 'jsdom';

/** Sends the request and waits for the response; throws, as a synchronous request does, when none comes. */
function sent(xhr, body) {
  return new Promise((resolve, reject) => {
    let failed = false;
    xhr.addEventListener('error', () => (failed = true), { once: true });
    xhr.addEventListener(
      'loadend',
      () => (failed ? reject(new DOMException('A network error occurred.', 'NetworkError')) : resolve()),
      { once: true },
    );
    xhr.send(body);
  });
}

const server = spawn(process.execPath, ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = await once(server.stdout, 'data');
const base = `http://127.0.0.1:${String(port).trim()}`;
const { window } = new JSDOM('', { url: base });
globalThis.XMLHttpRequest = window.XMLHttpRequest;

async function get(path) {
  const xhr = new globalThis.XMLHttpRequest();
  const seen = [];
  xhr.onload = () => seen.push('load');
  xhr.onreadystatechange = function () {
    if (this.readyState === 4 && this.status) seen.push(`done ${this.status}`);
  };
  xhr.open('GET', path, true);
  xhr.setRequestHeader('X-Token', 'secret');
  await sent(xhr, null);
  seen.push('after');
  return [seen.join(), xhr.status, xhr.statusText, xhr.responseURL.replace(base, ''), xhr.getResponseHeader('X-Kind'), xhr.responseText];
}

async function later() {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', '/echo');
  return new Promise((resolve) => {
    xhr.onload = () => resolve(xhr.status);
    xhr.send();
  });
}

console.log(await get('/redirect/302'));
console.log(await later());
server.kill();
await once(server, 'exit');
window._virtualConsole.removeAllListeners();
try {
  await get('/gone');
} catch (error) {
  console.log(error.name, error.code);
}
window.close();
