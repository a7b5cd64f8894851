import { writeFile } from 'node:fs/promises';
import { apply } from './lib/apply.mjs';
import { byDefault, fromJson, included, isThere, named } from './lib/loaders.mjs';

export async function main(): Promise<void> {
  await writeFile('config.json', '{"name":"json"}');
  const config = (await isThere('config.json')) ? await fromJson('config.json') : await byDefault('config.json');
  const missing = (await isThere('none.json')) ? (await fromJson('none.json')).name : (await byDefault('none.json')).name;
  console.log(config.name, missing, included('config.json'), named.run('config.json'));
  console.log(apply('text', [(text) => text.toUpperCase()]));
}

await main();
