import fs from 'node:fs';
import { measured, runWork, step, Steps } from './lib/steps.mjs';
import type { Reporter } from './lib/types.mjs';

interface Config {
  readonly name: string;
}

function loadConfig(file: string): Config {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Config;
}

const reporter: Reporter = {
  report(text) {
    console.log('report', text);
  },
};

async function main(): Promise<void> {
  fs.writeFileSync('config.json', '{"name":"a"}');
  const config = measured('load', () => loadConfig('config.json'));
  console.log(config.name.length);
  const again = await step('again', () => loadConfig('config.json'));
  console.log(again.name);
  runWork(() => loadConfig('config.json').name, reporter);
  const steps = new Steps();
  const size: number = steps.run('config.json', (name) => fs.statSync(name).size);
  console.log(size + 1, steps.names());
}

await main();
