import { readFileSync } from 'node:fs';

export async function load(file, text = readFileSync(file, 'utf8'), ...rest) {
  return text + rest.length;
}

export async function inBody(options) {
  const { text = readFileSync('b.txt', 'utf8'), other = 1 } = options;
  return [text, other];
}

const seen = [];
class Reader {
  size = 2;

  async read(file, lines = readFileSync(file, 'utf8').split(''), size = this.size) {
    'use anything';
    seen.push(file);
    return lines.slice(0, size);
  }

  async later(text = readFileSync('a.txt', 'utf8'), size = text.length) {
    return size;
  }

  async *each(text = readFileSync('a.txt', 'utf8')) {
    yield text;
  }
}

async function shadowed(name = readFileSync(String(file), 'utf8')) {
  var file = 'b.txt';
  return name + file;
}

var file = 'a.txt';
const short = async (list = [readFileSync('a.txt', 'utf8')]) => { return list.length; };
const direct = async (text = readFileSync('a.txt', 'utf8')) => text.length;
const pattern = async ({ text = readFileSync('a.txt', 'utf8') } = {}) => text.length;

const reader = new Reader();
console.log(await load('a.txt'), await load('none', 'given', 1), load.length, await inBody({}), await inBody({ text: 'given' }));
console.log(await reader.read('a.txt'), await reader.read('none', ['x', 'y', 'z'], 1), reader.read.length, seen);
console.log(await reader.read('none').catch((error) => error.code), seen);
console.log(await reader.later(), await reader.later('ab'), await short(), await direct(), await pattern(), await shadowed());
for await (const text of reader.each()) console.log(text);
