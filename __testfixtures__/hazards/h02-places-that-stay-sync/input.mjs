import { readFileSync } from 'node:fs';

// 2 to 8: a place where the language allows no await, inside async functions.
async function build(file) {
  class Config {
    static shared;
    field = readFileSync(file, 'utf8');
    #given;

    static {
      Config.shared = readFileSync('b.txt', 'utf8');
    }

    constructor() {
      this.text = readFileSync(file, 'utf8');
    }

    get lines() {
      return readFileSync(file, 'utf8').split('');
    }

    set given(name) {
      this.#given = readFileSync(name, 'utf8');
    }

    get given() {
      return this.#given;
    }

    *parts() {
      yield readFileSync(file, 'utf8');
      yield* readFileSync('b.txt', 'utf8');
    }
  }
  const config = new Config();
  config.given = 'c.txt';
  return [config.text, config.field, Config.shared, config.lines, config.given, ...config.parts()];
}

console.log(await build('a.txt'));
