import { writeFileSync } from 'node:fs';
import { checks, open } from './lib/checks.mjs';
import { all, base } from './lib/commands.mjs';
import { either, handed, mixed } from './lib/kept.mjs';
import { models } from './lib/models.mjs';
import * as loaders from './lib/loaders.mjs';

async function main() {
  writeFileSync('data.txt', '12\n');
  for (const [name, command] of Object.entries(all)) console.log(name, command('data.txt'));
  console.log(Object.values(base).map((command) => command('data.txt')).join());
  Object.entries(all).forEach(([name, command]) => {
    console.log(name.length, command('data.txt'));
  });
  for (const name in all) console.log(all[name]('data.txt'));
  console.log(checks.every((check) => check('data.txt')), checks.map((check) => check('data.txt')).join());
  for (const check of checks.slice(1)) if (!check('data.txt')) console.log('not', check.name);
  console.log(Object.values(loaders).map((load) => load('data.txt')).join());
  console.log(models.find(), models.map(undefined));
  console.log(all.last('data.txt'), all.first('data.txt'), base.first('data.txt'), checks.length);
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
