#!/usr/bin/env node
import { inApi, inImported, load, save } from './load.mjs';
import { own } from './settings.mjs';

save('a.json', '{ "name": "a" }');
const { name } = await load('a.json');
console.log(name, own);
if ((await load('a.json')).name === 'a') console.log('the same');
main();

async function main() {
  console.log(await load('a.json'), inApi('settings.mjs').length, inImported('settings.mjs').length);
}
