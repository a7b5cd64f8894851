import { writeFile } from 'node:fs/promises';
import { checks, open } from './lib/checks.mjs';
import { all, base } from './lib/commands.mjs';
import { either, handed, mixed } from './lib/kept.mjs';
import { models } from './lib/models.mjs';
import * as loaders from './lib/loaders.mjs';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function everyAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    if (!(await callback(item, index, list))) return false;
  }
  return true;
}

async function main() {
  await writeFile('data.txt', '12\n');
  for (const [name, command] of Object.entries(all)) console.log(name, await command('data.txt'));
  console.log((await mapAsync(Object.values(base), (command) => command('data.txt'))).join());
  for (const [name, command] of Object.entries(all)) {
    console.log(name.length, await command('data.txt'));
  }
  for (const name in all) console.log(await all[name]('data.txt'));
  console.log(await everyAsync(checks, (check) => check('data.txt')), (await mapAsync(checks, (check) => check('data.txt'))).join());
  for (const check of checks.slice(1)) if (!(await check('data.txt'))) console.log('not', check.name);
  console.log((await mapAsync(Object.values(loaders), (load) => load('data.txt'))).join());
  console.log(await models.find(), models.map(undefined));
  console.log(await all.last('data.txt'), await all.first('data.txt'), await base.first('data.txt'), checks.length);
}

async function refused(more) {
  open.push(...more);
  for (const check of open) console.log(check('data.txt'));
  for (const one of Object.values(mixed)) if (typeof one === 'function') console.log(one('data.txt'));
  console.log(typeof either.read('data.txt').then);
  console.log(['data.txt'].map(Object.values(handed)[0]).join(), mixed.read('data.txt'));
}

await main();
await refused([() => 'more']);
