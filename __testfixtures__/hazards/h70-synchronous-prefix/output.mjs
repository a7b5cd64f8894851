import { readFileSync, writeFileSync } from 'node:fs';
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

async function announce() {
  return await readFile('a.txt', 'utf8');
}

console.log(new Service().port());
prepare();
try {
  console.log(readFileSync('made.txt', 'utf8'));
} catch (error) {
  console.log(error.code);
}
announce().then((text) => console.log(text));
