import fs from 'node:fs';
import { measure, Runner, step, walk } from './lib/index.mjs';
import { call, later, runAll } from './lib/kept.mjs';
import { load, sizeOf } from './lib/load.mjs';

function firstLine(file) {
  return fs.readFileSync(file, 'utf8').split('\n')[0];
}

async function main() {
  fs.mkdirSync('sub');
  fs.writeFileSync('data.txt', 'some text\n');
  fs.writeFileSync('sub/more.txt', 'more\n');
  console.log(load('data.txt'), sizeOf('data.txt'));
  try {
    load('none');
  } catch (error) {
    console.log('failed', error.code);
  }
  console.log(await step('read', () => firstLine('data.txt')));
  console.log(measure(() => firstLine('sub/more.txt'), (type) => console.log('it is a', type)), measure(() => 1 + 1));
  walk('sub', (file, depth) => {
    console.log(depth, file, fs.readFileSync(file, 'utf8').length);
  });
  const runner = new Runner();
  console.log(runner.run('data.txt', firstLine), runner.run('x', (name) => name.length), runner.names);
}

async function refused(works) {
  console.log(later(() => fs.existsSync('data.txt')), runAll().length);
  console.log(call(() => fs.existsSync('data.txt')), works.map((work) => call(work)).join());
}

await main();
await refused([() => 1, async () => 2]);
