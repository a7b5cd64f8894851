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

setImmediate(() => {
  for (let i = 0; i < 20; i += 1) server.emit('request', { id: `r${i}`, body: String(i).repeat(70_000 - i * 100) });
});
setImmediate(() => server.emit('upload', { id: 'up.txt', body: 'upload' }));
await new Promise((resolve) => setTimeout(resolve, 300));
console.log(readFileSync(target, 'utf8').length, readFileSync('up.txt', 'utf8'));
