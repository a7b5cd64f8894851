import { writeFileSync } from 'node:fs';
import { apply } from './lib/apply.mjs';
import { byDefault, fromJson, included, isThere, named } from './lib/loaders.mjs';

export async function main(): Promise<void> {
  writeFileSync('config.json', '{"name":"json"}');
  const config = isThere('config.json') ? fromJson('config.json') : byDefault('config.json');
  const missing = isThere('none.json') ? fromJson('none.json').name : byDefault('none.json').name;
  console.log(config.name, missing, included('config.json'), named.run('config.json'));
  console.log(apply('text', [(text) => text.toUpperCase()]));
}

await main();
