import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { JSDOM } from 'jsdom';

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
  xhr.open('GET', path, false);
  xhr.setRequestHeader('X-Token', 'secret');
  xhr.send(null);
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
