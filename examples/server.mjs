// A small notes server. Every request waits while another one reads or writes a file: the calls below block.
//
//   node examples/server.mjs [folder]        PORT=3000 by default

import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? fileURLToPath(new URL('./notes', import.meta.url));

// Runs once, before the server listens: blocking is fine here.
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

async function listNotes() {
  const notes = [];
  for (const name of readdirSync(folder)) {
    const { size } = statSync(join(folder, name));
    notes.push({ name, size });
  }
  return notes;
}

async function readNote(name) {
  const file = join(folder, name);
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8');
}

async function saveNote(name, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function readBody(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

async function respond(request, response) {
  const name = /^\/notes\/([\w-]+\.md)$/.exec(request.url)?.[1];
  if (request.url === '/notes') {
    response.end(JSON.stringify({ version, notes: await listNotes() }));
  } else if (name && request.method === 'PUT') {
    await saveNote(name, await readBody(request));
    response.writeHead(201).end();
  } else {
    const note = name ? await readNote(name) : null;
    response.writeHead(note === null ? 404 : 200).end(note ?? 'no such note\n');
  }
}

const server = createServer((request, response) => {
  respond(request, response).catch((error) => {
    response.writeHead(500).end(`${error.code ?? error.message}\n`);
  });
});

server.listen(process.env.PORT ?? 3000, () => {
  console.log(`Listening on http://localhost:${server.address().port}/notes`);
});
