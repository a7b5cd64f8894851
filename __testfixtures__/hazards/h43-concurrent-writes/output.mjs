import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const target = join('.', 'last.txt');
const server = new EventEmitter();

server.on('request', async (request) => {
  writeFileSync(target, request.body);
});

server.on('upload', async (request) => {
  await writeFile(request.id, request.body);
});

/** Each of the chains that are started together has a callback of its own. */
function record(id) {
  return Promise.resolve(id).finally(() => {
    writeFileSync('journal.txt', id.repeat(3));
  });
}

setImmediate(() => {
  for (let i = 0; i < 20; i += 1) server.emit('request', { id: `r${i}`, body: String(i).repeat(70_000 - i * 100) });
});
setImmediate(() => server.emit('upload', { id: 'up.txt', body: 'upload' }));
await new Promise((resolve) => setTimeout(resolve, 300));
console.log(readFileSync(target, 'utf8').length, readFileSync('up.txt', 'utf8'));
await Promise.all(['x', 'y'].map((id) => record(id)));
console.log(readFileSync('journal.txt', 'utf8'));
