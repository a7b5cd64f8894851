import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Who looks at what is loaded waits for the promise of it first. */
class Words {
  #list = [];
  #ready;

  constructor(file) {
    this.#ready = this.#load(file);
  }

  async #load(file) {
    this.#list = (await readFile(file, 'utf8')).trim().split('');
  }

  async count() {
    await this.#ready;
    return this.#list.length;
  }
}

/** One does not. */
class Lines {
  #list = [];
  #ready;

  constructor(file) {
    this.#ready = this.#load(file);
  }

  async #load(file) {
    this.#list = readFileSync(file, 'utf8').split('\n');
  }

  get length() {
    return this.#list.length;
  }

  async first() {
    await this.#ready;
    return this.#list[0];
  }
}

const lines = new Lines('a.txt');
console.log(await new Words('a.txt').count(), lines.length, await lines.first());
console.log(new Lines('a.txt').length);
