import fs from 'node:fs';
import fsp from 'node:fs/promises';
import { measure, Runner, step, walk } from './lib/index.mjs';
import { call, later, runAll } from './lib/kept.mjs';
import { load, sizeOf } from './lib/load.mjs';

async function firstLine(file) {
  return (await fsp.readFile(file, 'utf8')).split('\n')[0];
}

async function main() {
  await fsp.mkdir('sub');
  await fsp.writeFile('data.txt', 'some text\n');
  await fsp.writeFile('sub/more.txt', 'more\n');
  console.log(await load('data.txt'), await sizeOf('data.txt'));
  try {
    await load('none');
  } catch (error) {
    console.log('failed', error.code);
  }
  console.log(await step('read', async () => firstLine('data.txt')));
  console.log(await measure(async () => firstLine('sub/more.txt'), (type) => console.log('it is a', type)), await measure(() => 1 + 1));
  await walk('sub', async (file, depth) => {
    console.log(depth, file, (await fsp.readFile(file, 'utf8')).length);
  });
  const runner = new Runner();
  console.log(await runner.run('data.txt', firstLine), await runner.run('x', (name) => name.length), runner.names);
}

async function refused(works) {
  console.log(later(() => fs.existsSync('data.txt')), runAll().length);
  console.log(call(() => fs.existsSync('data.txt')), works.map((work) => call(work)).join());
}

await main();
await refused([() => 1, async () => 2]);
