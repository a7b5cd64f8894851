import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { commands } from './lib/commands.cjs';
import { load as loadBound } from './lib/named/bound.mjs';

const req = createRequire(import.meta.url);
const { load: loadRequired } = req('./lib/named/required.cjs');

async function main(page) {
  await writeFile('a.txt', 'a');
  for (const command of await commands()) console.log(command.run('a.txt'), await command.start('a.txt'));

  const bound = loadBound.bind(null, 'a.txt');
  console.log(bound(), loadBound('a.txt'));

  await import('./lib/named/then.mjs').then(async (loaded) => console.log(await loaded.load('a.txt')));
  const then = await import('./lib/named/then.mjs');
  console.log(await then.load('a.txt'));

  const computed = await import(`./lib/named/page-${page}.mjs`);
  console.log(computed.load('a.txt'));
  const named = await import('./lib/named/page-one.mjs');
  console.log(named.load('a.txt'));

  const { load: loadAwaited } = await import('./lib/named/awaited.mjs');
  console.log(await loadAwaited('a.txt'), await loadRequired('a.txt'));
}

await main('one');
