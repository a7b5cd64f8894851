import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

async function respond(request) {
  const template = readFileSync('a.txt', 'utf8');
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  await new Promise((resolve) => request.once('end', resolve));
  return template + chunks.join('');
}

/** The listeners are there before the wait, or the emitter is made after it. */
async function respondInTime(request) {
  const chunks = [];
  const end = new Promise((resolve) => request.once('end', resolve));
  request.on('data', (chunk) => chunks.push(chunk));
  const template = await readFile('b.txt', 'utf8');
  const own = new EventEmitter();
  own.on('data', (chunk) => chunks.push(chunk));
  own.emit('data', 'own');
  await end;
  return template + chunks.sort().join('');
}

function send(handler) {
  const request = new EventEmitter();
  const response = handler(request);
  setTimeout(() => request.emit('end'), 100);
  request.emit('data', 'one');
  return response;
}

console.log(await send(respond), await send(respondInTime));
