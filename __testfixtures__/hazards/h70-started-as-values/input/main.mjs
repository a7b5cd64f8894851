import { chosen } from './chosen.mjs';
import { link } from './commands.mjs';
import { defaulted } from './defaulted.mjs';
import { given } from './given.mjs';
import { listed } from './listed.mjs';
import { mapped } from './mapped.mjs';
import * as namespace from './namespace.mjs';
import { tabled } from './tabled.mjs';

// What comes to one variable is not what each of them was.
async function run(command, name) {
  let func;
  switch (command) {
    case 'link':
      func = (await import('./commands.mjs')).link;
      break;
    case 'install':
      func = (await import('./commands.mjs')).install;
      break;
  }
  await func(name);
}

const linked = link('first');
console.log('linking');
await linked;
await run('install', 'second');
await run('link', 'second');

const list = [listed];
for (const one of list) one('list');
console.log('after a list');

const table = {};
table.tabled = tabled;
table[process.argv[2] ?? 'tabled']('table');
console.log('after a table');

const map = new Map([['mapped', mapped]]);
map.get('mapped')('map');
console.log('after a map');

(process.argv[2] ? link : chosen)('choice');
console.log('after a choice');

class App {
  constructor(start) {
    this.start = start;
  }

  open() {
    this.start('given');
    console.log('after what was given');
  }
}
new App(given).open();

function start(task = defaulted) {
  task('default');
  console.log('after a default');
}
start();

namespace[process.argv[2] ?? 'save']('namespace');
console.log('after a namespace');
