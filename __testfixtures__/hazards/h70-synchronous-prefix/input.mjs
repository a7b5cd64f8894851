import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

class Service {
  constructor() {
    this.start();
  }

  async start() {
    this.config = JSON.parse(readFileSync('config.json', 'utf8'));
  }

  port() {
    return this.config?.port;
  }
}

async function prepare() {
  writeFileSync('made.txt', 'made');
}

async function prepareAll() {
  const { size } = statSync('a.txt');
  writeFileSync('all.txt', `all ${size}`);
}

async function readPrepared() {
  prepareAll();
  return readFile('all.txt', 'utf8').catch((error) => error.code);
}

async function announce() {
  return readFileSync('a.txt', 'utf8');
}

console.log(new Service().port());
prepare();
try {
  console.log(readFileSync('made.txt', 'utf8'));
} catch (error) {
  console.log(error.code);
}
announce().then(async (text) => {
  console.log(text);
  console.log(await readPrepared());
});
