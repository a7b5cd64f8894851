import { EventEmitter, once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';

/** The function that is handed to `new Promise` is called there and then. */
async function respond(request) {
  const template = readFileSync('a.txt', 'utf8');
  const body = await new Promise((resolve, reject) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.join('')));
    request.on('error', reject);
  });
  return template + body;
}

function collect(stream) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => (text += chunk));
    stream.on('end', () => resolve(text));
    stream.on('error', reject);
  });
}

async function respondByHelper(request) {
  const template = readFileSync('a.txt', 'utf8');
  return template + (await collect(request));
}

async function untilEnd(request) {
  const template = readFileSync('a.txt', 'utf8');
  const [name] = await once(request, 'end');
  return template + String(name);
}

/** What the function makes after the wait has nothing to say before. */
async function copy() {
  await mkdir('made');
  return (await collect(createReadStream('b.txt', 'utf8'))) + (await once(later(), 'ready'));
}

function later() {
  const emitter = new EventEmitter();
  setTimeout(() => emitter.emit('ready', 'now'), 10);
  return emitter;
}

function send(handler) {
  const request = new EventEmitter();
  const response = handler(request);
  request.emit('data', 'one');
  request.emit('end', 'over');
  return Promise.race([response, new Promise((resolve) => setTimeout(resolve, 200, 'nothing heard'))]);
}

console.log(await send(respond), await send(respondByHelper), await send(untilEnd), await copy());
