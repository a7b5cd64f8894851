import fs from 'node:fs/promises';
import { measured, runWork, step, Steps } from './lib/steps.mjs';
import type { Reporter } from './lib/types.mjs';

interface Config {
  readonly name: string;
}

async function loadConfig(file: string): Promise<Config> {
  return JSON.parse(await fs.readFile(file, 'utf8')) as Config;
}

const reporter: Reporter = {
  report(text) {
    console.log('report', text);
  },
};

async function main(): Promise<void> {
  await fs.writeFile('config.json', '{"name":"a"}');
  const config = await measured('load', async () => loadConfig('config.json'));
  console.log(config.name.length);
  const again = await step('again', async () => loadConfig('config.json'));
  console.log(again.name);
  await runWork(async () => (await loadConfig('config.json')).name, reporter);
  const steps = new Steps();
  const size: number = await steps.run('config.json', async (name) => (await fs.stat(name)).size);
  console.log(size + 1, steps.names());
}

await main();
