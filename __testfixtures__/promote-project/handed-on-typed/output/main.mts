import fs from 'node:fs';
import fsp from 'node:fs/promises';
import { eachSize, lengthOf, Local, measured, type Runner, runWork, step, Steps, visitAll } from './lib/steps.mjs';
import type { Reporter } from './lib/types.mjs';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await fsp.access(path);
    return true;
  } catch {
    return false;
  }
}

interface Config {
  readonly name: string;
}

async function loadConfig(file: string): Promise<Config> {
  return JSON.parse(await fsp.readFile(file, 'utf8')) as Config;
}

const reporter: Reporter = {
  report(text) {
    console.log('report', text);
  },
};

async function refused(read: (file: string) => string): Promise<void> {
  const runner: Runner = new Local();
  console.log(new Local().perform((file) => fs.statSync(file).size), runner.perform((file) => file.length));
  console.log(lengthOf((file) => fs.readFileSync(file, 'utf8')), lengthOf(read));
}

async function main(): Promise<void> {
  await fsp.writeFile('config.json', '{"name":"a"}');
  const config = await measured('load', async () => loadConfig('config.json'));
  console.log(config.name.length);
  const again = await step('again', async () => loadConfig('config.json'));
  console.log(again.name);
  await runWork(async () => (await loadConfig('config.json')).name, reporter);
  const steps = new Steps();
  const size: number = await steps.run('config.json', async (name) => (await fsp.stat(name)).size);
  console.log(size + 1, steps.names());
  await visitAll(['config.json'], async (file) => exists(file));
  await visitAll(['config.json'], async (file) => {
    console.log((await fsp.readFile(file, 'utf8')).length);
  });
  await eachSize(['config.json'], async (length) => {
    console.log(length, await exists('config.json'));
  });
  await refused(String);
}

await main();
